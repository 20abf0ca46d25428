package id.netralitas.extract;

import id.netralitas.extract.ContextTable.Direction;
import id.netralitas.extract.ContextTable.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what a text tells is so: the one place that asks. The triggers of a sentence are found
 * once; one that stands inside a longer one on the same predicates is none.
 */
final class Context {

  private final Document document;
  private final ContextTable table;
  private final Map<Integer, List<Span>> spans = new HashMap<>();

  Context(Document document, ContextTable table) {
    this.document = document;
    this.table = table;
  }

  /** The words that a trigger is about. */
  private record Span(Rule rule, int from, int to) {}

  /** A trigger where it stands. */
  private record Trigger(Rule rule, int from, int to, Cue behind) {}

  /** Returns whether a claim that begins at {@code token} is told as done. */
  boolean isAsserted(int token, Predicate predicate, Sentence sentence) {
    return of(token, predicate, sentence).isEmpty();
  }

  /** Returns whether a claim is under a factuality. */
  boolean is(int token, Predicate predicate, Sentence sentence, Factuality factuality) {
    return of(token, predicate, sentence).contains(factuality);
  }

  /** Returns what a claim that begins at {@code token} is under; empty if it is asserted. */
  Set<Factuality> of(int token, Predicate predicate, Sentence sentence) {
    Set<Factuality> found = EnumSet.noneOf(Factuality.class);
    for (Span span : spans(sentence)) {
      if (token >= span.from() && token < span.to() && span.rule().applies().contains(predicate)) {
        found.addAll(span.rule().effects());
      }
    }
    return found;
  }

  /** Returns the names of the rows that decided, in the order of their triggers. */
  List<String> rows(int token, Predicate predicate, Sentence sentence) {
    return spans(sentence).stream()
        .filter(span -> token >= span.from() && token < span.to())
        .filter(span -> span.rule().applies().contains(predicate))
        .map(span -> span.rule().name())
        .distinct()
        .toList();
  }

  private List<Span> spans(Sentence sentence) {
    return spans.computeIfAbsent(sentence.from(), from -> read(sentence));
  }

  private List<Span> read(Sentence sentence) {
    List<Trigger> triggers = triggers(sentence);
    List<Span> read = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Direction direction = trigger.rule().direction();
      if (direction == Direction.FORWARD || direction == Direction.BOTH) {
        int end = end(trigger, triggers, sentence);
        boolean isPlain = trigger.behind() == null;
        int from = isPlain ? trigger.from() : document.find(trigger.to(), end, trigger.behind());
        read.add(new Span(trigger.rule(), from < 0 ? end : from, end));
      }
      if (direction == Direction.BACKWARD || direction == Direction.BOTH) {
        read.add(new Span(trigger.rule(), start(trigger, triggers, sentence), trigger.from()));
      }
    }
    return read;
  }

  private List<Trigger> triggers(Sentence sentence) {
    List<Trigger> triggers = new ArrayList<>();
    for (int t = sentence.from(); t < sentence.to(); t++) {
      triggersAt(t).stream().filter(each -> table.holds(each.rule())).forEach(triggers::add);
    }
    return triggers.stream()
        .filter(inner -> triggers.stream().noneMatch(outer -> hides(outer, inner)))
        .toList();
  }

  /** A longer trigger around another one that is about all that the other is about. */
  private static boolean hides(Trigger outer, Trigger inner) {
    return outer.from() <= inner.from()
        && outer.to() >= inner.to()
        && outer.to() - outer.from() > inner.to() - inner.from()
        && outer.rule().applies().containsAll(inner.rule().applies());
  }

  private List<Trigger> triggersAt(int t) {
    List<Trigger> here = new ArrayList<>();
    for (Document.Hit hit : document.hits(t, Cue.CONTEXT)) {
      here.add(new Trigger(table.rules().get((int) hit.number()), t, hit.end(), null));
    }
    table
        .references()
        .forEach(
            (cue, references) -> {
              if (!document.is(t, cue)) {
                return;
              }
              for (Document.Hit hit : document.hits(t, cue)) {
                for (ContextTable.Reference reference : references) {
                  if (reference.value() == null || reference.value().equals(hit.value())) {
                    here.add(new Trigger(reference.rule(), t, hit.end(), reference.behind()));
                  }
                }
              }
            });
    return here;
  }

  private int end(Trigger trigger, List<Trigger> triggers, Sentence sentence) {
    int reach = trigger.rule().reach();
    int limit =
        trigger.rule().isWithinClause()
            ? document.clauses().at(trigger.from(), sentence).main().to()
            : sentence.to();
    int end = (int) Math.min(limit, (long) trigger.to() + reach);
    for (Trigger other : triggers) {
      boolean isEnd = other.from() >= trigger.to() && ends(other, trigger);
      end = isEnd ? Math.min(end, other.from()) : end;
    }
    return end;
  }

  private int start(Trigger trigger, List<Trigger> triggers, Sentence sentence) {
    int reach = trigger.rule().reach();
    int limit =
        trigger.rule().isWithinClause()
            ? document.clauses().at(trigger.from(), sentence).main().from()
            : sentence.from();
    int start = (int) Math.max(limit, (long) trigger.from() - reach);
    for (Trigger other : triggers) {
      boolean isEnd = other.to() <= trigger.from() && ends(other, trigger);
      start = isEnd ? Math.max(start, other.to()) : start;
    }
    return start;
  }

  private static boolean ends(Trigger other, Trigger trigger) {
    return other.rule().direction() == Direction.TERMINATE
        && other.rule().effects().containsAll(trigger.rule().effects())
        && other.rule().applies().containsAll(trigger.rule().applies());
  }
}
