/** Events on Kafka: their records, and the loop that reads them. */
@NullMarked
package be.capas.platform.kafka;

import org.jspecify.annotations.NullMarked;
