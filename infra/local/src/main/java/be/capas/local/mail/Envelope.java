package be.capas.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in: from whom, to whom, then its content. */
final class Envelope implements MessageHandler {
  private static final int LOCAL_ERROR = 451;

  private final MailFolder folder;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  Envelope(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public void from(String from) {
    sender = from;
  }

  @Override
  public void recipient(String recipient) {
    recipients.add(recipient);
  }

  /** Answers nothing, for the server's own "250 Ok"; a failure tells the sender to try again. */
  @Override
  public @Nullable String data(InputStream content) throws IOException, RejectException {
    byte[] message = content.readAllBytes();
    try {
      folder.keep(sender, recipients, message);
      return null;
    } catch (IOException e) {
      throw new RejectException(LOCAL_ERROR, "the mail could not be written to the disk");
    }
  }

  @Override
  public void done() {
    // nothing is held open
  }
}
