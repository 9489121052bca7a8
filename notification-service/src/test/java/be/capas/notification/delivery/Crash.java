package be.capas.notification.delivery;

/** The process dies: nobody catches this. */
final class Crash extends Error {}
