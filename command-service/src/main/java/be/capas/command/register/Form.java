package be.capas.command.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the cells of a column are read. What a value must be is said by the command that it goes
 * into; here is only what files write otherwise than JSON.
 */
public enum Form {
  /** As it stands. */
  TEXT {
    @Override
    JsonNode read(String cell, Dates dates) {
      return JSON.stringNode(cell);
    }
  },
  /** Several, with a vertical bar between them. */
  LIST {
    @Override
    JsonNode read(String cell, Dates dates) {
      var list = JSON.arrayNode();
      parts(cell).forEach(list::add);
      return list;
    }
  },
  /** Ways to reach somebody: a channel, a colon and the address, several as above. */
  WAYS {
    @Override
    JsonNode read(String cell, Dates dates) {
      var list = JSON.arrayNode();
      for (var way : parts(cell)) {
        var colon = way.indexOf(':');
        if (colon < 0) {
          throw new Unreadable(Fault.CELL_UNREADABLE);
        }
        list.addObject()
            .put("channel", way.substring(0, colon).strip())
            .put("address", way.substring(colon + 1).strip());
      }
      return list;
    }
  },
  /** A day. */
  DATE {
    @Override
    JsonNode read(String cell, Dates dates) {
      return JSON.stringNode(dates.read(cell).toString());
    }
  },
  /** A moment, or the day whose beginning it is. */
  MOMENT {
    @Override
    JsonNode read(String cell, Dates dates) {
      return JSON.stringNode(cell.indexOf('T') > 0 ? cell : begin(dates.read(cell)));
    }
  },
  /** Yes or no, in any language of the country. */
  FLAG {
    @Override
    JsonNode read(String cell, Dates dates) {
      var word = cell.toLowerCase(Locale.ROOT);
      if (YES.contains(word)) {
        return JSON.booleanNode(true);
      }
      if (NO.contains(word)) {
        return JSON.booleanNode(false);
      }
      throw new Unreadable(Fault.CELL_UNREADABLE);
    }
  };

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> YES = Set.of("true", "1", "yes", "oui", "ja");
  private static final Set<String> NO = Set.of("false", "0", "no", "non", "nee", "nein");
  private static final Pattern BAR = Pattern.compile("\\|");

  /** Where the registers that move in were kept. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  /**
   * The value of a cell that is not empty.
   *
   * @throws Unreadable if it is none
   */
  abstract JsonNode read(String cell, Dates dates);

  private static List<String> parts(String cell) {
    return Arrays.stream(BAR.split(cell)).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private static String begin(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant().toString();
  }

  /** A cell is not in its form. */
  static final class Unreadable extends RuntimeException {
    private final Fault fault;

    Unreadable(Fault fault) {
      super(fault.wireName(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
