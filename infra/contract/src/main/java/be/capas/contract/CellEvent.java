package be.capas.contract;

/**
 * What happens among those who help, not to those who are helped: who is on call, the directory of
 * partners, support of teams, training. Such a stream is about nobody's file, so no view of a
 * person tells of it.
 */
public sealed interface CellEvent extends CapasEvent
    permits OnCallEvent, DirectoryEvent, TeamSupportEvent, TrainingEvent {}
