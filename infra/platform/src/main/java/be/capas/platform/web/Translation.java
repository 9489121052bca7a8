package be.capas.platform.web;

import be.capas.platform.web.words.Language;
import be.capas.platform.web.words.ProblemTypes;
import be.capas.platform.web.words.Words;

/**
 * Says a problem in another language. Programs read the type, the codes and the facts, which stay.
 * English tells of the very occurrence; the others say the sentence of the type.
 */
final class Translation {
  private Translation() {}

  /** The problem in that language; as it is in English, and where it is not declared. */
  static Problem of(Problem problem, Language language) {
    return language == Language.EN
        ? problem
        : ProblemTypes.of(problem.reason())
            .map(type -> said(problem, type.in(language), language))
            .orElse(problem);
  }

  private static Problem said(Problem problem, String sentence, Language language) {
    var title = Words.ofStatus(problem.status().value(), language).orElse(problem.title());
    var errors =
        problem.errors().stream()
            .map(
                it ->
                    new FieldError(
                        it.pointer(), it.code(), Words.ofField(it.code(), it.detail(), language)))
            .toList();
    return new Problem(
        problem.reason(),
        problem.status(),
        title,
        sentence,
        errors,
        problem.facts(),
        problem.headers());
  }
}
