package be.capas.scenario.partner;

/** The partner services of the local stack. */
public enum PartnerService {
  /** A mental-health centre. */
  SSM("ssm-charleroi", "partner-ssm"),
  HOSPITAL("hospital-charleroi", "partner-hospital"),
  /** Sheltered housing. */
  IHP("ihp-charleroi", "partner-ihp");

  private final String id;
  private final String client;

  PartnerService(String id, String client) {
    this.id = id;
    this.client = client;
  }

  /** Its id in events and addresses. */
  public String id() {
    return id;
  }

  /** Its client at the identity provider. */
  public String client() {
    return client;
  }
}
