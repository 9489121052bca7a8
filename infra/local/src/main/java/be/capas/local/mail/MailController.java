package be.capas.local.mail;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was caught, to programs and to people. */
@RestController
class MailController {
  private final MailCatcher catcher;

  MailController(MailCatcher catcher) {
    this.catcher = catcher;
  }

  @GetMapping(path = "/mails", produces = MediaType.APPLICATION_JSON_VALUE)
  List<CaughtMail> mails() {
    return catcher.mails();
  }

  @GetMapping(
      path = {"/mails", "/mails.html"},
      produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page() {
    return MailPage.of(catcher.mails());
  }
}
