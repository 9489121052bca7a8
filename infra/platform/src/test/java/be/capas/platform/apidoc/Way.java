package be.capas.platform.apidoc;

/** Which way a value goes: what must be there, and what may be null, is not the same. */
enum Way {
  /** By the client, who is held to it. */
  SENT,
  /** By us: there may be more in it another day. */
  ANSWERED
}
