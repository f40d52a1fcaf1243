package io.pulssi.intake;

import io.pulssi.state.Memory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ids of a partition's events that a second one of the same id could still be counted beside:
 * those the watermark has not passed. What it has passed is late anyway, so nothing older need be
 * known.
 *
 * <p>Ids are kept as 128 bits of their SHA-256, on the heap for looking up and in a memory for
 * surviving a crash: about 150 bytes each. Beyond {@value #MAX} the oldest minute is forgotten
 * early, and a duplicate of it is counted.
 */
public final class SeenEvents {
  /** Ids kept at most. */
  public static final int MAX = 500_000;

  private static final long MINUTE = 60_000;

  private final Memory<Long> memory;
  private final MessageDigest digest = sha256();
  private final TreeMap<Long, Set<String>> byMinute = new TreeMap<>();
  private int size;

  /**
   * Goes on with what was kept.
   *
   * @param memory event time, epoch milliseconds, by hashed id
   */
  public SeenEvents(Memory<Long> memory, Iterable<Map.Entry<String, Long>> kept) {
    this.memory = memory;
    kept.forEach(entry -> remember(entry.getKey(), entry.getValue()));
  }

  /** Whether no event of this id and minute is known; if so, it is from now on. */
  public boolean isNew(String eventId, long occurredAt) {
    String hash = hash(eventId);
    if (!remember(hash, occurredAt)) {
      return false;
    }
    memory.put(hash, occurredAt);
    if (size > MAX) {
      forget(byMinute.firstKey());
    }
    return true;
  }

  private boolean remember(String hash, long occurredAt) {
    boolean added =
        byMinute
            .computeIfAbsent(Math.floorDiv(occurredAt, MINUTE), any -> new HashSet<>())
            .add(hash);
    size += added ? 1 : 0;
    return added;
  }

  /** Forgets all minutes that a watermark has passed. */
  public void passed(long watermark) {
    List<Long> over =
        new ArrayList<>(byMinute.headMap(Math.floorDiv(watermark, MINUTE), false).keySet());
    over.forEach(this::forget);
  }

  private void forget(long minute) {
    Set<String> gone = byMinute.remove(minute);
    if (gone != null) {
      size -= gone.size();
      gone.forEach(hash -> memory.put(hash, null));
    }
  }

  /** Ids kept now. */
  public int size() {
    return size;
  }

  private String hash(String eventId) {
    byte[] whole = digest.digest(eventId.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
