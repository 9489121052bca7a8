package be.capas.notification.counterexample;

import be.capas.local.mail.MailCatcher;

record KnowsTheLocalStack(MailCatcher mails) {}
