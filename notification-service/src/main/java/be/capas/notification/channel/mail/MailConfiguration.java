package be.capas.notification.channel.mail;

import be.capas.notification.settings.AddressBook;
import be.capas.notification.settings.TellingSettings;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  @Bean
  MailSender mailNotices(JavaMailSender smtp, AddressBook addresses, TellingSettings settings) {
    return new MailSender(smtp, addresses, texts(settings), settings.mail().from());
  }

  static MailTexts texts(TellingSettings settings) {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename(MailTexts.class.getPackageName() + ".texts");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    // The same quoting in every text, with values or without.
    bundle.setAlwaysUseMessageFormat(true);
    return new MailTexts(
        bundle,
        organisation -> settings.languages().getOrDefault(organisation.value(), Locale.FRENCH),
        settings.zone(),
        settings.console().url().toString());
  }
}
