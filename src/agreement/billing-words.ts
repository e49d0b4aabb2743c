import type {
  BillingPlan,
  ChoiceOf,
  CountedLines,
  KindPlan,
  PricePlan,
  RecordLines,
  ServiceLines,
} from './billing-plan.js';

/** A word of the agreement that invoicing reads, and where in `billing` it stands. */
export type BillingWord =
  | { readonly is: 'term' | 'reading' | 'type'; readonly name: string; readonly path: Path }
  | { readonly is: 'choice'; readonly name: string; readonly reading: string; readonly path: Path }
  /** A field or a fact of a record type or a period. */
  | { readonly is: 'column'; readonly name: string; readonly type: string; readonly path: Path };

type Path = readonly (string | number)[];

/** All words of the agreement that its billing plan names, in the order of the plan. */
export function billingWords(plan: BillingPlan): readonly BillingWord[] {
  const { paymentTerm, graduated, vat, changes, indexations, rates } = plan;
  return [
    ...term(paymentTerm, ['paymentTerm']),
    ...choice(graduated, ['graduated']),
    ...term(vat?.standardRate, ['vat', 'standardRate']),
    ...(changes === undefined
      ? []
      : columns(changes, ['product', 'count', 'from', 'when', 'entered'], ['changes'])),
    ...(indexations === undefined
      ? []
      : [
          ...columns(indexations, ['year', 'percent', 'from', 'when'], ['indexations']),
          ...choice(indexations.byPeriod, ['indexations', 'byPeriod']),
          ...choice(indexations.services, ['indexations', 'services']),
          ...term(indexations.decimals, ['indexations', 'decimals']),
          ...indexWords(indexations),
        ]),
    ...(rates === undefined ? [] : columns(rates, ['service', 'from', 'through'], ['rates'])),
    ...plan.kinds.flatMap((kind, index) => kindWords(kind, plan, ['kinds', index])),
  ];
}

function indexWords({ index, record }: NonNullable<BillingPlan['indexations']>): readonly BillingWord[] {
  if (index === undefined) return [];
  const path = ['indexations', 'index'];
  return [
    ...columns(index, ['month', 'percent', 'published', 'vintage'], path),
    { is: 'column', name: index.of, type: record, path: [...path, 'of'] },
  ];
}

function kindWords({ lines }: KindPlan, plan: BillingPlan, path: Path): readonly BillingWord[] {
  return lines.flatMap((line, index) => {
    const here = [...path, 'lines', index];
    if (line.of === 'services') return serviceWords(line, here);
    if (line.of === 'counted') return countedWords(line, here);
    return line.of === 'records' ? recordWords(line, plan, here) : [];
  });
}

function serviceWords({ spans = [] }: ServiceLines, path: Path): readonly BillingWord[] {
  return spans.flatMap((span, index) => columns(span, ['from', 'through'], [...path, 'spans', index]));
}

function countedWords(line: CountedLines, path: Path): readonly BillingWord[] {
  const month = (key: 'from' | 'through' | 'minimum'): readonly BillingWord[] => {
    const name = line[key];
    return name === undefined ? [] : [{ is: 'column', name, type: 'month', path: [...path, key] }];
  };
  return [
    ...columns(line, ['product', 'day', 'number', 'when'], path),
    ...month('from'),
    ...month('through'),
    ...month('minimum'),
    ...choice(line.minimumFollows, [...path, 'minimumFollows']),
  ];
}

function recordWords(line: RecordLines, plan: BillingPlan, path: Path): readonly BillingWord[] {
  const { record, time, approved, draws } = line;
  return [
    ...columns(line, ['when', 'day', 'about'], path),
    ...priceWords(line.price, record, plan, [...path, 'price']),
    ...(time === undefined
      ? []
      : [
          ...columns({ ...time, record }, ['minutes'], [...path, 'time'], false),
          ...term(time.dayHours, [...path, 'time', 'dayHours']),
          ...choices(time.upTo, [...path, 'time', 'upTo']),
          ...choices(time.least, [...path, 'time', 'least']),
        ]),
    ...(approved === undefined
      ? []
      : columns({ ...approved, record }, ['when', 'by', 'minutes', 'amount'], [...path, 'approved'], false)),
    ...(draws === undefined
      ? []
      : [
          ...columns({ ...draws, record: draws.period }, ['minutes'], [...path, 'draws'], false),
          ...choice(draws.only, [...path, 'draws', 'only']),
        ]),
  ];
}

function priceWords(
  price: PricePlan,
  record: string,
  { rates }: BillingPlan,
  path: Path,
): readonly BillingWord[] {
  if ('amount' in price) return columns({ ...price, record }, ['amount'], path, false);
  return [
    ...columns({ rateOf: price.rateOf, record }, ['rateOf'], path, false),
    ...(rates === undefined
      ? []
      : columns({ take: price.take, record: rates.record }, ['take'], path, false)),
    ...choice(price.onInvoiceDay, [...path, 'onInvoiceDay']),
  ];
}

/** The record type, and the columns of it that stand under some keys. */
function columns<K extends string>(
  plan: { readonly record: string } & { readonly [key in K]?: string | undefined },
  keys: readonly K[],
  path: Path,
  withType = true,
): readonly BillingWord[] {
  const { record } = plan;
  const named = keys.flatMap((key): readonly BillingWord[] => {
    const name = plan[key];
    return name === undefined ? [] : [{ is: 'column', name, type: record, path: [...path, key] }];
  });
  return withType ? [{ is: 'type', name: record, path: [...path, 'record'] }, ...named] : named;
}

function term(name: string | undefined, path: Path): readonly BillingWord[] {
  return name === undefined ? [] : [{ is: 'term', name, path }];
}

function choice(of: ChoiceOf | undefined, path: Path): readonly BillingWord[] {
  if (of === undefined) return [];
  const { reading, choice: name } = of;
  return [
    { is: 'reading', name: reading, path: [...path, 'reading'] },
    { is: 'choice', name, reading, path: [...path, 'choice'] },
  ];
}

function choices(
  of: { readonly reading: string; readonly minutes: Readonly<Record<string, number>> } | undefined,
  path: Path,
): readonly BillingWord[] {
  if (of === undefined) return [];
  const { reading, minutes } = of;
  return [
    { is: 'reading', name: reading, path: [...path, 'reading'] },
    ...Object.keys(minutes).map(
      (name): BillingWord => ({ is: 'choice', name, reading, path: [...path, 'minutes', name] }),
    ),
  ];
}
