package be.capas.notification.counterexample;

import org.springframework.mail.javamail.JavaMailSender;

record KnowsMail(JavaMailSender smtp) {}
