package be.capas.platform.codec;

import be.capas.contract.handoff.SharingBasis;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a basis for sharing is written: with the name of its kind, which outlives the class. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "CONSENT", value = SharingBasis.Consent.class),
  @JsonSubTypes.Type(name = "SHARED_SECRECY", value = SharingBasis.SharedSecrecy.class),
  @JsonSubTypes.Type(name = "NECESSITY", value = SharingBasis.Necessity.class),
  @JsonSubTypes.Type(name = "STATED", value = SharingBasis.Stated.class)
})
interface BasisForm {}
