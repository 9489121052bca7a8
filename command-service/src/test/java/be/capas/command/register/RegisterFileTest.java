package be.capas.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.command.register.Heading.Wrong;
import be.capas.command.register.RegisterFile.Good;
import be.capas.command.register.RegisterFile.NoText;
import be.capas.command.register.RegisterFile.OtherColumns;
import be.capas.command.register.RegisterFile.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file, whatever program wrote it and whatever is wrong with it. */
class RegisterFileTest {
  private static final String COLUMNS = "key,givenName,familyName,antenna\n";

  private static RegisterFile.Opened opened(byte[] file) throws IOException {
    return RegisterFile.open(Kind.PEOPLE, new ByteArrayInputStream(file));
  }

  private static List<Row> rows(String file) throws IOException {
    return rows(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> rows(byte[] file) throws IOException {
    if (!(opened(file) instanceof Good(var good))) {
      throw new AssertionError("the first line is understood");
    }
    var rows = new ArrayList<Row>();
    for (var row = good.next(); row != null; row = good.next()) {
      rows.add(row);
    }
    return rows;
  }

  private static List<String> keysAndFaults(String file) throws IOException {
    return rows(file).stream()
        .map(it -> it.line() + ":" + (it.fault() == null ? it.key() : it.fault().wireName()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key,givenName,familyName,antenna\r\n7,Zoé,\"Martin, dit Petit\",nord\r\n",
        "key;givenName;familyName;antenna\n7;Zoé;Martin, dit Petit;nord",
        "\uFEFFkey\tgivenName\tfamilyName\tantenna\r\n7\tZoé\tMartin, dit Petit\tnord\r\n",
        "\"antenna\",\"familyName\",\"givenName\",\"key\"\n nord ,\"Martin, dit Petit\",Zoé,7\n\n",
      })
  void any_separator_mark_order_and_end_of_line_will_do(String file) throws IOException {
    assertThat(rows(file))
        .containsExactly(
            new Row(
                2,
                Map.of(
                    "key", "7",
                    "givenName", "Zoé",
                    "familyName", "Martin, dit Petit",
                    "antenna", "nord"),
                null));
  }

  @Test
  void columns_that_are_not_known_are_named_and_so_are_those_that_lack() throws IOException {
    assertThat(opened("key,name,antenna,key".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new OtherColumns(
                List.of(
                    new Wrong("name", "unknown-column"),
                    new Wrong("key", "column-twice"),
                    new Wrong("givenName", "missing-column"),
                    new Wrong("familyName", "missing-column"))));
  }

  @Test
  void what_is_no_text_in_utf_8_is_no_file() throws IOException {
    assertThat(opened(new byte[0])).isEqualTo(new NoText());
    assertThat(opened("\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new NoText());
    assertThat(opened(COLUMNS.getBytes(StandardCharsets.UTF_16LE))).isNotInstanceOf(Good.class);
    assertThat(opened(COLUMNS.getBytes(StandardCharsets.UTF_16))).isEqualTo(new NoText());
  }

  @Test
  void a_row_in_another_encoding_is_told_and_is_no_others_fault() throws IOException {
    var windows = (COLUMNS + "1,Zoé,Martin,nord\n2,Zoe,Martin,nord\n");

    assertThat(rows(windows.getBytes(Charset.forName("windows-1252"))))
        .extracting(Row::line, Row::fault)
        .containsExactly(tuple(2L, Fault.NOT_UTF_8), tuple(3L, null));
  }

  @Test
  void a_cell_may_have_several_lines_and_lines_are_counted_all_the_same() throws IOException {
    assertThat(keysAndFaults(COLUMNS + "1,\"Zoé\nor \"\"Zo\"\"\",Martin,nord\n\n2,A,B,nord\n"))
        .containsExactly("2:1", "5:2");
  }

  @Test
  void a_quote_that_nobody_closed_costs_its_own_row() throws IOException {
    assertThat(keysAndFaults(COLUMNS + "1,\"Zoé,Martin,nord\n2,A,B,nord\n3,C,\"D\",nord\n"))
        .containsExactly("2:quotes-not-closed", "3:2", "4:3");
  }

  @Test
  void quotes_in_the_midst_of_a_cell_are_letters_but_nothing_follows_a_closing_one()
      throws IOException {
    assertThat(keysAndFaults(COLUMNS + "1,Jo \"Zo\",B,nord\n2,\"A\"x,B,nord\n3,A,B,nord"))
        .containsExactly("2:1", "3:quotes-broken", "4:3");
  }

  @Test
  void more_or_fewer_cells_than_columns_are_told() throws IOException {
    assertThat(keysAndFaults(COLUMNS + "1,A,B\n2,A,B,nord,x\n3,A,B,nord\n"))
        .containsExactly("2:wrong-number-of-cells", "3:wrong-number-of-cells", "4:3");
  }

  @Test
  void a_line_without_end_is_passed_over_and_not_kept() throws IOException {
    var endless = "1,\"" + "x".repeat(3 * FileLines.LONGEST) + "\n2,A,B,nord\n";

    assertThat(keysAndFaults(COLUMNS + endless)).containsExactly("2:line-too-long", "3:2");
  }

  @Test
  void what_our_own_lists_neutralised_comes_back_as_it_was() throws IOException {
    assertThat(rows("key,givenName,familyName,antenna,contact\n1,A,B,nord,'+32 470 11 22 33\n"))
        .first()
        .satisfies(it -> assertThat(it.values()).containsEntry("contact", "+32 470 11 22 33"));
  }
}
