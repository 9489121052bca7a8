package be.capas.command.rights.erasure;

import be.capas.command.edge.ForgottenQuestions;
import be.capas.command.people.PersonStreams;
import be.capas.contract.PersonEvent.PersonErased;
import org.springframework.stereotype.Component;

/** The fingerprints of the requests that opened the file and what is in it. */
@Component
class AskedTrace implements Trace {
  private final PersonStreams streams;
  private final ForgottenQuestions questions;

  AskedTrace(PersonStreams streams, ForgottenQuestions questions) {
    this.streams = streams;
    this.questions = questions;
  }

  @Override
  public void drop(PersonErased erased) {
    questions.forget(streams.of(erased.person()));
  }
}
