package be.capas.query.liaison.web;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.query.access.Preview;
import be.capas.query.access.SharedHandoff;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.SharedContent;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as its partner or the cell sees it.
 *
 * @param person absent for a partner until it has accepted: ids of one person in two handoffs would
 *     tell that they are about the same
 * @param previous the attempt before for the same need; never for a partner, which would learn who
 *     else was asked
 * @param expectedWaitDays how long the person waits for the partner, as it said last
 * @param dischargeAt when the partner sends or sent the person home
 * @param contactDue by when somebody must have met the person after that
 * @param shared the classes of content that the partner sees once it has accepted
 * @param basis the ground for sharing; absent until it was sent
 * @param basisEnded whether that ground has gone since: a partner is then shown no more than that
 *     it was asked
 * @param preview what a partner may know before it accepts; absent for it once the ground has gone
 * @param content what the partner is given; only for a partner that has accepted
 */
record HandoffAnswer(
    HandoffId handoff,
    PartnerId partner,
    @Nullable PersonId person,
    @Nullable AccompanimentId accompaniment,
    Urgency urgency,
    Handoff.State state,
    Instant since,
    @Nullable Instant sentAt,
    @Nullable Instant answerDue,
    @Nullable Instant appointment,
    @Nullable Integer expectedWaitDays,
    @Nullable Instant dischargeAt,
    @Nullable Instant contactDue,
    @Nullable HandoffId previous,
    SortedSet<DataClass> shared,
    @Nullable Ground basis,
    boolean basisEnded,
    @Nullable Preview preview,
    @As(SealedField.HANDOFF_REQUEST) @Nullable Sealed request,
    @As(SealedField.APPOINTMENT_PLACE) @Nullable Sealed place,
    @Nullable SharedContent content) {

  static HandoffAnswer of(
      Handoff it,
      SharedHandoff sharing,
      boolean carried,
      @Nullable Preview preview,
      boolean named,
      boolean ofTheCell,
      @Nullable SharedContent content) {
    return new HandoffAnswer(
        it.handoff(),
        it.partner(),
        named ? it.person() : null,
        named ? it.accompaniment() : null,
        it.urgency(),
        it.state(),
        it.since(),
        it.sentAt(),
        it.answerDue(),
        it.appointment(),
        it.expectedWaitDays(),
        it.dischargeAt(),
        it.contactDue(),
        ofTheCell ? it.previous() : null,
        sharing.shared(),
        sharing.basis() == null ? null : sharing.basis().ground(),
        !carried,
        preview,
        it.request(),
        it.place(),
        content);
  }
}
