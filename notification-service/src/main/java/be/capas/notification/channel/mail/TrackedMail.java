package be.capas.notification.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A mail that knows whether any of it has left: until then it cannot have arrived. */
final class TrackedMail extends MimeMessage {
  private boolean left;

  TrackedMail() {
    super((Session) null);
  }

  boolean left() {
    return left;
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders)
      throws IOException, MessagingException {
    left = true;
    super.writeTo(out, ignoredHeaders);
  }
}
