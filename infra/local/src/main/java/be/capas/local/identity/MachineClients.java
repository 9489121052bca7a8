package be.capas.local.identity;

import java.util.List;

/** The services that call others, as clients of the identity provider. */
public final class MachineClients {
  /** They belong to none of the organisations that they work for. */
  static final String ORGANISATION = "capas-machines";

  public static final String QUERY_SERVICE = "query-service";
  public static final String NOTIFICATION_SERVICE = "notification-service";

  public static final List<String> ALL = List.of(QUERY_SERVICE, NOTIFICATION_SERVICE);

  private MachineClients() {}

  /** The organisations whose keys and people they may ask for: all that exist here. */
  static List<String> served() {
    return DemoUsers.ALL.stream().map(DemoUser::organisation).distinct().toList();
  }
}
