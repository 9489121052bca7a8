package be.capas.contract.training;

/** What a training is about: the plan of [1] Charleroi first, then what other cells train. */
public enum TrainingTopic {
  /** Managing emotions: two days, then intervisions. */
  EMOTION_MANAGEMENT,
  /** An introduction to mindfulness-based stress reduction. */
  MBSR_INTRODUCTION,
  /** Theory and practical tools of mental health for the first line. */
  AWARENESS,
  CRISIS_RESPONSE,
  SUICIDE_PREVENTION,
  SHARED_SECRECY,
  OTHER
}
