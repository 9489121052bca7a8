package be.capas.command.register;

/**
 * A column that a file may have.
 *
 * @param name as the first line says it
 * @param field where its value goes in the command, as a JSON pointer
 * @param required whether every row has a value
 */
public record Column(String name, String field, Form form, boolean required) {
  static Column of(String name, Form form) {
    return new Column(name, "/" + name, form, false);
  }

  Column at(String field) {
    return new Column(name, field, form, required);
  }

  Column needed() {
    return new Column(name, field, form, true);
  }
}
