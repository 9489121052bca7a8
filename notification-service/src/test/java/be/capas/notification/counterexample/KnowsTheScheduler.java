package be.capas.notification.counterexample;

import com.github.kagkarlsson.scheduler.Scheduler;

record KnowsTheScheduler(Scheduler scheduler) {}
