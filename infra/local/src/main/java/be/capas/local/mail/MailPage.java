package be.capas.local.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;

/** The caught mails as a page to read, the newest first. */
final class MailPage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="5">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Caught mails</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
      article { border-top: 1px solid #767676; padding: 1rem 0 }
      h2 { font-size: 1.1rem; margin: 0 }
      pre { white-space: pre-wrap; font: inherit }
      </style>
      </head>
      <body>
      <h1>Caught mails: %d</h1>
      <p>Nothing here was delivered to anyone. The same as JSON: <a href="/mails">/mails</a>.</p>
      %s
      </body>
      </html>
      """;
  private static final String MAIL =
      """
      <article>
      <h2>%s</h2>
      <p>%s, from %s to %s</p>
      <pre>%s</pre>
      </article>
      """;

  private MailPage() {}

  static String of(List<CaughtMail> mails) {
    var articles =
        mails.reversed().stream().map(MailPage::article).collect(Collectors.joining("\n"));
    return FRAME.formatted(mails.size(), articles);
  }

  private static String article(CaughtMail mail) {
    return MAIL.formatted(
        htmlEscape(mail.subject()),
        mail.date(),
        htmlEscape(mail.from()),
        htmlEscape(String.join(", ", mail.to())),
        htmlEscape(mail.body()));
  }
}
