import { Refused } from './refusal.ts';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Digits that a measured value can have; a longer text is no reading. */
const LONGEST = 100;

/**
 * Reads the values of one recording. The digits go on as they were given: a binary number would change the last ones. A file
 * writes its decimals in one way; when comma and point both occur, one of them may separate thousands, and guessing would be wrong
 * by a factor of a thousand.
 */
export class ValueReader {
  private readonly commaAllowed: boolean;
  private mark: ',' | '.' | undefined;

  constructor({ commaAllowed }: { commaAllowed: boolean }) {
    this.commaAllowed = commaAllowed;
  }

  /** The value as `numeric` takes it. */
  read(text: string): string | Refused {
    const comma = text.includes(',');
    const plain = comma && this.commaAllowed ? text.replace(',', '.') : text;
    if (text.length > LONGEST || !PLAIN.test(plain))
      return new Refused(
        comma && !this.commaAllowed && PLAIN.test(text.replace(',', '.'))
          ? 'a finite number such as 73.97; decimal commas are read where fields are separated by semicolons or tabs'
          : 'a finite number such as 73.97',
      );
    const mark = comma ? ',' : text.includes('.') ? '.' : undefined;
    if (mark !== undefined) {
      this.mark ??= mark;
      if (mark !== this.mark)
        return new Refused(`a number with decimal ${this.mark === ',' ? 'comma' : 'point'}, as in the lines before`);
    }
    return plain;
  }
}
