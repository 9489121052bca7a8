package be.capas.command.batch.web;

import be.capas.command.batch.Reply;
import be.capas.command.batch.Reply.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a batch is answered.
 *
 * @param complete whether nothing of it comes again
 * @param instructions what must be done at once, said by the answer to an alarm
 * @param answers one for each command, as they were listed
 */
record BatchAnswer(boolean complete, List<String> instructions, List<Reply> answers) {

  static BatchAnswer of(Collection<Reply> replies) {
    return new BatchAnswer(
        replies.stream().noneMatch(it -> it.outcome() == Outcome.AGAIN),
        replies.stream().flatMap(BatchAnswer::instruction).distinct().toList(),
        List.copyOf(replies));
  }

  private static Stream<String> instruction(Reply reply) {
    var answer = reply.answer();
    var said = answer == null ? "" : answer.path("instruction").asString("");
    return said.isEmpty() ? Stream.empty() : Stream.of(said);
  }
}
