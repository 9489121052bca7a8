package be.capas.contract.directory;

/** What sort of service a partner is. */
public enum PartnerKind {
  /** Service de santé mentale: an ambulatory mental-health centre. */
  SSM,
  HOSPITAL,
  /** Initiative d'habitations protégées: sheltered housing. */
  IHP,
  RESIDENTIAL,
  /** A mobile team of the reform 107. */
  MOBILE_TEAM_107,
  STREET_TEAM,
  /** A general practitioner. */
  GP,
  PSYCHIATRIST,
  ADDICTION_SERVICE,
  /** Aide en milieu ouvert: youth support in the open. */
  AMO,
  /** A centre of family planning. */
  PLANNING,
  MEDICAL_HOUSE,
  HOUSING_SERVICE,
  /** Neighbours' and volunteers' networks. */
  MUTUAL_AID,
  OTHER
}
