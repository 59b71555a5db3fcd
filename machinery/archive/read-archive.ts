import { readFileIfAny } from '../base/files.ts';
import { parsePosition } from '../capture/contract.ts';
import type { ChainFolder } from './chain-folder.ts';
import type { ArchivedLine, ArchivedTransaction } from './contract.ts';

/** A table as the lines that follow know it. */
export interface ArchivedTable {
  key: string[];
  types: Record<string, string>;
}

/** Puts transactions together from lines; one that does not come to its end is left out. */
export class TransactionReader {
  readonly tables = new Map<string, ArchivedTable>();
  private current: ArchivedTransaction | undefined;

  /** Gives the transaction that the line ends. */
  accept(text: string): ArchivedTransaction | undefined {
    const line = JSON.parse(text) as ArchivedLine;
    if (line.kind === 'begin') {
      const { position, at, origin } = line;
      this.current = { position: parsePosition(position), at: Date.parse(at), origin, changes: [] };
    } else if (line.kind === 'table') this.tables.set(line.table, { key: line.key, types: line.types });
    else if (line.kind === 'commit') {
      const whole = this.current;
      this.current = undefined;
      return whole;
    } else this.current?.changes.push(line);
    return undefined;
  }
}

/** What of a chain comes after a position, in the order of commits; its segments are proved as they are read. */
export async function* archivedAfter(
  chain: ChainFolder,
  { after, reader }: { after: number; reader: TransactionReader },
): AsyncGenerator<ArchivedTransaction> {
  for (const segment of chain.segments()) {
    if (parsePosition(segment.to) <= after) continue;
    for await (const line of chain.lines(segment)) {
      const transaction = reader.accept(line);
      if (transaction && transaction.position > after) yield transaction;
    }
  }
}

/** What waits in the home for its segment. A line that was cut short ends it. */
export function waitingTransactions(file: string, after: number, reader: TransactionReader): ArchivedTransaction[] {
  const found: ArchivedTransaction[] = [];
  const text = readFileIfAny(file) ?? '';
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (line === '') continue;
    const transaction = reader.accept(line);
    if (transaction && transaction.position > after) found.push(transaction);
  }
  return found;
}
