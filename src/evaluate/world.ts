import type { Agreement } from '../agreement/agreement.js';
import type { Contract } from '../agreement/contract.js';
import type { ContractList } from '../agreement/contract-shape.js';
import type { WindowTerm } from '../agreement/term.js';
import type { KeptVersion } from '../agreement/version.js';
import type { FactContext } from '../facts/derivation.js';
import type { RecordRow } from '../source/record.js';
import type { Coverage } from '../source/source-entry.js';
import type { Frame } from '../values/compare.js';
import { Day } from '../values/day.js';
import { ALWAYS, Instant, NEVER } from '../values/instant.js';
import type { Moment } from '../values/moment.js';
import { Period, type PeriodUnit } from '../values/period.js';
import { ServiceWindow } from '../values/service-window.js';
import type { Scalar } from '../values/value.js';
import { WorkingDays } from '../values/working-days.js';
import { Entity, inLine } from './entity.js';
import type { EntityType } from './entity-type.js';
import { groupsOf } from './groups.js';
import { keptByRecords } from './kept-versions.js';
import type { Program } from './program.js';
import { inTime, isAfter } from './row-time.js';
import { Scope } from './scope.js';
import { TermTimeline } from './term-timeline.js';
import type { Uses } from './uses.js';

/** All records of one type, and from when until when they are complete. */
export interface Table {
  readonly rows: readonly RecordRow[];
  readonly coverage: readonly Coverage[];
}

export interface WorldInput {
  readonly program: Program;
  readonly agreement: Agreement;
  readonly contract: Contract;
  readonly tables: ReadonlyMap<string, Table>;
  /** The last instant that can be known; for an as-of date the last one of that day. */
  readonly asOf: Instant;
  /** Chosen readings; the others take their default. */
  readonly choices: ReadonlyMap<string, string>;
  /** The days that periods are judged for; without it from the contract's start to as-of. */
  readonly period?: { readonly from: Day; readonly through: Day };
  /** Whether records are left aside that say which version of the terms is kept: it is asked what they say. */
  readonly asListed?: boolean;
}

/**
 * From when until when a table is complete. What happens at the horizon itself may not be in it yet: the midnight that
 * ends its last day, or as-of, whichever comes first.
 */
export interface Reach {
  readonly from: Instant;
  readonly horizon: Instant;
}

const MONTHS_AHEAD = 13;

/** One contract as it stands at one moment, under one choice of readings. Everything in it is computed once. */
export class World implements Omit<FactContext, 'period'> {
  readonly input: WorldInput;
  readonly program: Program;
  readonly agreement: Agreement;
  readonly contract: Contract;
  readonly frame: Frame;
  readonly asOfDay: Day;
  readonly agreementEntity: Entity;
  /** Collects the terms and readings of what is being computed. */
  uses: Uses | undefined;
  /** Results by rule and subject, for facts that refer to verdicts. */
  readonly verdicts = new Map<object, unknown>();
  readonly #entities = new Map<EntityType, Entity[]>();
  readonly #byKey = new Map<EntityType, Map<string, Entity>>();
  readonly #reach = new Map<EntityType, Reach | undefined>();
  readonly #windows = new Map<WindowTerm, ServiceWindow>();
  readonly #workingDays = new Map<string, WorkingDays>();
  readonly #indexes = new Map<object, unknown>();
  readonly #pasts = new Map<number, World>();
  readonly #timelines = new Map<string, TermTimeline>();
  #keeps: readonly KeptVersion[] | undefined;
  readonly #sharedUses = new Map<object, Uses>();

  constructor(input: WorldInput) {
    this.input = input;
    this.program = input.program;
    this.agreement = input.agreement;
    this.contract = input.contract;
    this.frame = { zone: input.contract.zone, asOf: input.asOf };
    this.asOfDay = input.contract.zone.dayOf(input.asOf);
    const period = this.agreementPeriod();
    this.agreementEntity = new Entity(this, input.program.agreementType, 'agreement', {
      row: input.contract.row,
      ...(period === undefined ? {} : { period }),
    });
  }

  /** The same contract as it stood earlier. */
  at(moment: Moment): World {
    const asOf = moment instanceof Day ? this.frame.zone.endOf(moment).addMs(-1) : moment;
    if (asOf.ms >= this.frame.asOf.ms) return this;
    const known = this.#pasts.get(asOf.ms);
    if (known !== undefined) return known;
    const past = new World({ ...this.input, asOf });
    this.#pasts.set(asOf.ms, past);
    return past;
  }

  choiceOf(reading: string): string {
    return this.input.choices.get(reading) ?? this.agreement.readings.get(reading)?.default ?? '';
  }

  /** The older versions of the terms that the contract keeps, as its file lists them and as its records show. */
  get keeps(): readonly KeptVersion[] {
    this.#keeps ??= [...this.contract.keeps, ...this.#keptByRecords()];
    return this.#keeps;
  }

  /** A term over time, as it holds for the contract under the chosen readings. */
  timelineOf(term: string): TermTimeline {
    const known = this.#timelines.get(term);
    if (known !== undefined) return known;
    const timeline = new TermTimeline({
      individual: this.contract.terms.filter((own) => own.term === term),
      base: this.program.readingTerm(this, term) ?? this.agreement.terms.get(term)?.values ?? [],
      keeps: this.keeps,
    });
    this.#timelines.set(term, timeline);
    return timeline;
  }

  /** The days of the agreement up to as-of, inside the run's period; undefined before it starts. */
  agreementPeriod(): Period | undefined {
    const { contract, period } = this.input;
    let from = contract.startsOn;
    let through = this.asOfDay;
    if (contract.endsOn !== undefined && contract.endsOn.compare(through) < 0) through = contract.endsOn;
    if (period !== undefined && period.from.compare(from) > 0) from = period.from;
    if (period !== undefined && period.through.compare(through) < 0) through = period.through;
    return from.compare(through) <= 0 ? Period.ofDays('day', from, through, contract.zone) : undefined;
  }

  /** All entities of a type that exist at as-of. */
  entitiesOf(type: EntityType): readonly Entity[] {
    const known = this.#entities.get(type);
    if (known !== undefined) return known;
    const made = this.#make(type);
    // Rows stand in line within their record, and so do the members of a selection of rows.
    const entities = type.parent === undefined && type.base?.kind !== 'row' ? inLine(made) : made;
    this.#entities.set(type, entities);
    return entities;
  }

  byKey(type: EntityType, key: string): Entity | undefined {
    let index = this.#byKey.get(type);
    if (index === undefined) {
      index = new Map(this.entitiesOf(type).map((entity) => [entity.key, entity]));
      this.#byKey.set(type, index);
    }
    return index.get(key);
  }

  /** Undefined when there is no source for the type at all. */
  reachOf(type: EntityType): Reach | undefined {
    const table = type.table;
    if (this.#reach.has(table)) return this.#reach.get(table);
    const reach = this.#reachOf(table);
    this.#reach.set(table, reach);
    return reach;
  }

  horizonOf(type: EntityType): Instant {
    return this.reachOf(type)?.horizon ?? this.frame.asOf;
  }

  windowOf(scalar: Scalar): ServiceWindow | undefined {
    if (scalar instanceof ServiceWindow) return scalar;
    if (scalar === NEVER) return ServiceWindow.NEVER;
    return scalar === ALWAYS ? ServiceWindow.ALWAYS : undefined;
  }

  windowFor(term: WindowTerm): ServiceWindow {
    let window = this.#windows.get(term);
    if (window === undefined) {
      window = new ServiceWindow(term.spec, this.contract.zone, this.contract.calendar);
      this.#windows.set(term, window);
    }
    return window;
  }

  /** Without a name of the contract's own calendar. */
  workingDays(calendar: string | undefined): WorkingDays {
    const named = calendar === undefined ? undefined : this.input.agreement.calendars.get(calendar);
    const found = named ?? this.contract.calendar;
    let days = this.#workingDays.get(found.id);
    if (days === undefined) {
      days = new WorkingDays(found);
      this.#workingDays.set(found.id, days);
    }
    return days;
  }

  scopeFor(entity: Entity): Scope {
    return new Scope(this, [entity]);
  }

  /** An index that a population builds once for this world. */
  indexFor<T>(owner: object, build: () => T): T {
    const known = this.#indexes.get(owner);
    if (known !== undefined) return known as T;
    const built = build();
    this.#indexes.set(owner, built);
    return built;
  }

  /** The uses that the same fact had before, if they are the same. */
  sharedUses(fact: object, uses: Uses): Uses {
    const before = this.#sharedUses.get(fact);
    if (before?.hasSameTerms(uses) === true) return before;
    this.#sharedUses.set(fact, uses);
    return uses;
  }

  #keptByRecords(): readonly KeptVersion[] {
    const { program, agreement, input } = this;
    if (input.asListed === true || program.keeps.length === 0 || agreement.versions.length < 2) return [];
    return keptByRecords(new World({ ...input, asListed: true }));
  }

  #make(type: EntityType): Entity[] {
    if (type.kind === 'agreement') return [this.agreementEntity];
    if (type.kind === 'period') return this.#periods(type);
    if (type.kind === 'group') return groupsOf(type, this);
    if (type.kind === 'row') {
      const { parent } = type;
      return parent === undefined
        ? []
        : this.entitiesOf(parent).flatMap((entity) => entity.list(type.short, type) ?? []);
    }
    return this.#records(type);
  }

  /** In the order of time, then of their keys, so that the order of files and rows does not show. */
  #records(type: EntityType): Entity[] {
    if (type.name.startsWith('contract.')) {
      const rows = this.contract.lists.get(type.short as ContractList) ?? [];
      return rows.map((row) => new Entity(this, type, row.key, { row }));
    }
    const { born, moment } = type;
    const { asOf, zone } = this.frame;
    const rows = this.input.tables.get(type.name)?.rows ?? [];
    const there = rows.filter((row) => born === undefined || !isAfter(row.values[born], asOf, zone));
    return inTime(there, moment).map((row) => new Entity(this, type, row.key, { row }));
  }

  /** As a population, periods reach from the contract's start to a little after as-of. */
  #periods(type: EntityType): Entity[] {
    const unit = (type.unit ?? 'month') as Exclude<PeriodUnit, 'working-day' | 'slot'>;
    const { zone, startsOn } = this.contract;
    const last = this.asOfDay.addMonths(MONTHS_AHEAD);
    const entities: Entity[] = [];
    let day = startsOn;
    while (day.compare(last) <= 0) {
      const period = Period.holding(unit, day, zone);
      entities.push(new Entity(this, type, period.key, { period }));
      day = period.lastDay.addDays(1);
    }
    return entities;
  }

  #reachOf(table: EntityType): Reach | undefined {
    if (table.kind !== 'record' || table.name.startsWith('contract.'))
      return { from: ALWAYS, horizon: this.frame.asOf };
    const spans = this.input.tables.get(table.name)?.coverage;
    if (spans === undefined || spans.length === 0) return undefined;
    const { zone, asOf } = this.frame;
    const edges = spans
      .map(({ from, until }) => ({
        from: from instanceof Day ? zone.startOf(from).ms : from.ms,
        until: until instanceof Day ? zone.endOf(until).ms : until.ms,
      }))
      .sort((a, b) => a.from - b.from);
    const first = edges[0];
    if (first === undefined) return undefined;
    // Only an unbroken run counts: after a gap nobody knows.
    let end = first.until;
    for (const edge of edges) if (edge.from <= end) end = Math.max(end, edge.until);
    return { from: new Instant(first.from), horizon: new Instant(Math.min(end, asOf.ms)) };
  }
}
