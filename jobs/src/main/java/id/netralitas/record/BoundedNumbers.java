package id.netralitas.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * A parser that takes no number whose exponent is beyond all reason. {@code 1e999999999} is eleven
 * characters of JSON, and a gigabyte as soon as somebody asks whether it is a whole number.
 */
final class BoundedNumbers extends JsonParserDelegate {

  /** Digits of the greatest exponent taken, 999; a double ends at 308. */
  private static final int MAX_EXPONENT_DIGITS = 3;

  BoundedNumbers(JsonParser parser) {
    super(parser);
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    String number = getText();
    if (exponentDigits(number) > MAX_EXPONENT_DIGITS) {
      throw new StreamConstraintsException(
          "a number at column "
              + currentTokenLocation().getColumnNr()
              + " has an exponent of more than "
              + MAX_EXPONENT_DIGITS
              + " digits");
    }
    return super.getDecimalValue();
  }

  /** Returns how many digits the exponent has, leading zeros left out; 0 if there is none. */
  private static int exponentDigits(String number) {
    int at = Math.max(number.indexOf('e'), number.indexOf('E')) + 1;
    if (at == 0) {
      return 0;
    }
    while (at < number.length() && "+-0".indexOf(number.charAt(at)) >= 0) {
      at++;
    }
    return number.length() - at;
  }
}
