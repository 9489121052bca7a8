package be.capas.notification.counterexample;

import com.interaso.webpush.WebPush;

record KnowsWebPush(WebPush push) {}
