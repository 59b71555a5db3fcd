import { hostname } from 'node:os';
import { createTransport } from 'nodemailer';
import type { Told } from './channels.ts';

/** Time that a mail server has for its greeting and each of its answers, milliseconds. */
const ANSWERS_WITHIN = 10_000;

export interface MailSettings {
  /** With account and password where the server wants them. */
  server: string;
  /** Addresses, separated by commas. */
  to: string;
  from: string | undefined;
}

/** Sends news as one mail of plain text. Errors: what the server says, without its password. */
export async function sendMail({ server, to, from }: MailSettings, alerts: readonly Told[]): Promise<void> {
  const url = new URL(server);
  const isSecure = url.protocol === 'smtps:';
  const transport = createTransport({
    ...{ host: url.hostname, port: Number(url.port) || (isSecure ? 465 : 587), secure: isSecure },
    ...{ connectionTimeout: ANSWERS_WITHIN, greetingTimeout: ANSWERS_WITHIN, socketTimeout: ANSWERS_WITHIN },
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  });
  try {
    await transport.sendMail({
      ...{ to, from: from ?? `genims@${hostname()}` },
      ...{ subject: subjectOf(alerts), text: `${alerts.map(textOf).join('\n\n')}\n` },
    });
  } finally {
    transport.close();
  }
}

function subjectOf(alerts: readonly Told[]): string {
  const [first] = alerts;
  const more = alerts.length > 1 ? ` and ${alerts.length - 1} more` : '';
  return first ? `[GenIMS] ${first.status}: ${first.title}${more}` : '[GenIMS]';
}

function textOf({ status, severity, owner, title, cause, remedy, labels, value, at }: Told): string {
  const where = Object.entries(labels).map(([name, text]) => `${name} ${text}`);
  return [
    `${status.toUpperCase()} (${severity}, for ${owner}): ${title}`,
    ...(where.length > 0 ? [where.join(', ')] : []),
    `Value ${value}, at ${at}.`,
    ...(status === 'firing' ? [cause, remedy] : []),
  ].join('\n');
}
