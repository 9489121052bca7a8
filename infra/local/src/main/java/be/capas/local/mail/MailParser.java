package be.capas.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a kept mail for people and for tests. */
final class MailParser {
  private static final long MICROS = 1_000_000;

  private MailParser() {}

  static CaughtMail parse(String id, Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      var message = new MimeMessage(null, in);
      return new CaughtMail(
          id,
          message.getMessageID(),
          sender(message),
          headers(message, "Delivered-To"),
          Optional.ofNullable(message.getSubject()).orElse(""),
          Optional.ofNullable(message.getSentDate()).map(Date::toInstant).orElse(caughtAt(id)),
          Optional.ofNullable(text(message)).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail " + file + " cannot be read", e);
    }
  }

  private static String sender(MimeMessage message) throws MessagingException {
    var from = message.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? address.getAddress()
        : headers(message, "Return-Path").getFirst();
  }

  private static List<String> headers(MimeMessage message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? List.of() : List.of(values);
  }

  private static @Nullable String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain") || !part.isMimeType("multipart/*")) {
      return part.getContent() instanceof String text ? text : null;
    }
    var parts = (Multipart) part.getContent();
    String first = null;
    for (int i = 0; i < parts.getCount(); i++) {
      String found = text(parts.getBodyPart(i));
      if (found != null && (first == null || parts.getBodyPart(i).isMimeType("text/plain"))) {
        first = found;
      }
    }
    return first;
  }

  private static Instant caughtAt(String id) {
    long micros = Long.parseLong(id);
    return Instant.ofEpochSecond(micros / MICROS, (micros % MICROS) * 1_000);
  }
}
