import type { Draw } from '../../../machinery/base/draw.ts';
import type { Ticket } from './context.ts';

/** What is written in the course of a ticket; it names what the ticket is about. */

const about = (ticket: Ticket): string =>
  ticket.serial_number ?? ticket.lot_number ?? ticket.subject.split(' ').slice(0, 4).join(' ');

const fill = (draw: Draw, texts: readonly string[], ticket?: Ticket): string =>
  draw
    .pick(texts)
    .replace('%s', ticket ? about(ticket) : '')
    .replace('%n', ticket?.ticket_number ?? '');

export const firstReply = (draw: Draw, ticket: Ticket): string =>
  fill(
    draw,
    [
      'Thank you for your message about %s. We look into it and come back to you.',
      'We have taken up %n. A colleague looks at %s today.',
      'Your request about %s has arrived; we check it against our records.',
      'We are sorry for the trouble with %s. First we check drawings and test report.',
      'As discussed on the phone: %n is with our specialist.',
      'We have %s in our records and begin with the order papers.',
    ],
    ticket,
  );

/** What is written only to stop a clock: the same words each time. */
export const EMPTY_REPLY = 'We look into it.';

export const question = (draw: Draw, ticket: Ticket): string =>
  fill(
    draw,
    [
      'Please send the nameplate of %s and the operating data of the last week.',
      'At which pressure and temperature does %s run?',
      'Which medium, and how many hours a day?',
      'Please confirm the serial number of %s.',
      'Could you send photos of the connection of %s?',
      'When may our engineer come to see %s?',
      'Please measure voltage and current of %s under load.',
    ],
    ticket,
  );

export const visitAgreed = (draw: Draw, ticket: Ticket): string =>
  fill(
    draw,
    [
      'Our engineer comes to see %s; the day is agreed with you.',
      'A visit for %n is planned, please let us in and shut off %s before.',
      'The engineer brings the parts for %s; please have a crane ready.',
    ],
    ticket,
  );

export const waitForParts = (draw: Draw): string =>
  fill(draw, [
    'Part reserved, waits for the van.',
    'Not on the shelf here; comes with the weekly filling.',
    'Seal set requested from the stores.',
    'Waits for the board from the other site.',
  ]);

export const askEngineering = (draw: Draw): string =>
  fill(draw, [
    'Asked engineering for the curve.',
    'Asked quality for the test report of the lot.',
    'Design asked whether the material fits the medium.',
    'Works asked for the records of assembly.',
  ]);

export const note = (draw: Draw, ticket: Ticket): string =>
  fill(
    draw,
    [
      'Compared with earlier tickets: nothing alike on %s.',
      'Customer called, wants news by tomorrow.',
      'Test report of %s is in order.',
      'Operating point of %s lies right of the best efficiency.',
      'Order papers show another medium than named now.',
      'Checked the stock of parts for %s.',
      'Spoke with the fitter on site; the fault can be seen.',
      'Alignment report of %s is missing.',
      'Drawing sent to the workshop, answer tomorrow.',
      'Looked up the maintenance record of %s.',
      'Similar case last year was a matter of piping.',
      'Called back, nobody there; tried again in the afternoon.',
    ],
    ticket,
  );

export const news = (draw: Draw, ticket: Ticket): string =>
  fill(
    draw,
    [
      'We have found the papers of %s and go through them.',
      'Please close the discharge valve by a quarter and watch %s.',
      'Enclosed is the procedure for %s; please follow it and tell us the result.',
      'Our engineer suggests another setting for %s.',
      'The part for %s leaves our house today.',
      'We are still at it; %n has our attention.',
      'Please check the filter before %s.',
      'The data of %s point to the suction side.',
    ],
    ticket,
  );

export const answer = (draw: Draw): string =>
  fill(draw, [
    'Data are attached.',
    'It is as we said, photos attached.',
    'Our electrician has measured: values attached.',
    'You may come on Thursday.',
    'Serial number is on the photo.',
    'We run eight hours a day, clear water.',
    'Sorry for the late answer, we had a shutdown.',
    'The pressure falls within two minutes.',
  ]);

export const partsCame = (draw: Draw): string =>
  fill(draw, ['Parts are here and go out today.', 'Parts were handed to the engineer.', 'Parts sent by courier.']);

export const engineeringSays = (draw: Draw): string =>
  fill(draw, [
    'Engineering: within the limits, settings to be changed.',
    'Quality: lot is in order.',
    'Quality: lot is being looked at again.',
    'Engineering: material does not suit the medium.',
  ]);

export const solution = (draw: Draw, done: string): string =>
  fill(draw, [
    `${done}. Please tell us if anything is left.`,
    `Solved: ${done.toLowerCase()}.`,
    `${done}. We close the request unless we hear from you.`,
    `Done on our side: ${done.toLowerCase()}.`,
  ]);

export const again = (draw: Draw): string =>
  fill(draw, [
    'It is back since this morning.',
    'Same fault again, please look once more.',
    'This has not helped.',
    'It worked for a day only.',
    'The part does not fit.',
  ]);
