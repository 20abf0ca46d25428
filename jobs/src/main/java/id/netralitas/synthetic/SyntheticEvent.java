package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented event.
 *
 * @param number from 0
 * @param outlets numbers of the outlets that tell it; empty for an event that nobody told
 */
public record SyntheticEvent(
    int number,
    String regencyCode,
    LocalDate day,
    Activity activity,
    List<Integer> outlets,
    long people) {

  public SyntheticEvent {
    outlets = List.copyOf(outlets);
  }

  public String provinceCode() {
    return regencyCode.substring(0, 2);
  }
}
