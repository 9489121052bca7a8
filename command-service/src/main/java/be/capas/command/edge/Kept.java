package be.capas.command.edge;

/** An answer that was given, and the fingerprint of what it answers. */
record Kept(String fingerprint, Answer answer) {
  boolean answers(Question question) {
    return fingerprint.equals(question.fingerprint());
  }
}
