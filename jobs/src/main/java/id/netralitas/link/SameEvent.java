package id.netralitas.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The decision whether two mentions tell one event: questions to the pair, the weights of their
 * answers added up. The table {@code same-event.tsv} has them all, with their meaning.
 *
 * <p>Two mentions of one article, or about two governments, are never one event, unless the texts
 * are one.
 */
public final class SameEvent {

  private static final String TABLE = "same-event.tsv";
  private static final Map<Answer, Integer> WEIGHTS = new EnumMap<>(Answer.class);
  private static final Map<String, Integer> RULES = new TreeMap<>();

  static {
    read();
  }

  /** So much links two mentions. */
  public static final int LINK = RULES.get("LINK");

  /** So much is told as a possible link. */
  public static final int POSSIBLE = RULES.get("POSSIBLE");

  /** So much must the pairs of a joined event weigh on average. */
  public static final int MEAN = RULES.get("MEAN");

  /** What two mentions of one article, or of two governments, weigh. */
  static final int NEVER = -200;

  private SameEvent() {}

  /** The answers of a pair, in the order of the questions; what is missing answers nothing. */
  public record Comparison(List<Answer> answers, int weight) {

    /** Returns whether this alone links the pair. */
    public boolean links() {
      return weight >= LINK;
    }

    /** Returns whether the pair is dated so that only a link of its own lets it into one event. */
    boolean isOfOtherDays() {
      return weight < LINK && !answers.isEmpty() && answers.get(0).isOfOtherDays();
    }

    boolean has(Answer answer) {
      return answers.contains(answer);
    }
  }

  /** Compares two mentions; which one is given first does not matter. */
  static Comparison compare(Profile one, Profile other) {
    List<Answer> answers = new ArrayList<>(8);
    if (!Questions.answer(one, other, answers)) {
      return new Comparison(List.of(), NEVER);
    }
    int weight = 0;
    for (Answer answer : answers) {
      weight += WEIGHTS.get(answer);
    }
    return new Comparison(List.copyOf(answers), weight);
  }

  private static void read() {
    try (InputStream file = SameEvent.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("question\t"))
          .map(line -> line.split("\t", -1))
          .forEach(
              cells -> {
                int weight = Integer.parseInt(cells[2]);
                if (cells[0].equals("rule")) {
                  RULES.put(cells[1], weight);
                } else {
                  WEIGHTS.put(Answer.valueOf(cells[1]), weight);
                }
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + TABLE, unreadable);
    }
    if (WEIGHTS.size() != Answer.values().length) {
      throw new IllegalStateException(TABLE + " does not weigh every answer");
    }
  }
}
