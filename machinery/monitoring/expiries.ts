import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clock } from '../base/clock.ts';
import { DAY_MS } from '../base/utc.ts';
import { serverKey } from '../engines/contract.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Something that ends by itself: a certificate, or the password of a role. */
export interface Expiry {
  kind: 'certificate' | 'password';
  name: string;
  daysLeft: number;
}

/** Certificates that the settings name, and roles of the platform whose password has an end. */
export async function expiries(platform: Platform): Promise<Expiry[]> {
  const files = new Set(
    platform
      .namedServers()
      .flatMap(({ sslRootCert, sslCert }) => [sslRootCert, sslCert].filter((one) => one !== undefined)),
  );
  const found: Expiry[] = [...files].map((file) => ({
    ...{ kind: 'certificate', name: file },
    daysLeft: certificateDaysLeft(readFileSync(file), clock.now().getTime()),
  }));
  const servers = Map.groupBy(platform.databases(), ({ server }) => serverKey(server));
  for (const [first] of servers.values())
    if (first)
      found.push(
        ...(await withPostgres(first.server, first.nameThere, async (client) => {
          const { rows } = await client.query<{ name: string; days: string }>(
            `select rolname as name, (extract(epoch from rolvaliduntil - now()) / 86400)::float8 as days from pg_roles
             where rolname like 'genims\\_%' and rolvaliduntil is not null and rolvaliduntil <> 'infinity' order by 1`,
          );
          return rows.map(({ name, days }): Expiry => ({ kind: 'password', name, daysLeft: Number(days) }));
        })),
      );
  return found;
}

/** Days until the first certificate of a file ends. */
export function certificateDaysLeft(pem: Buffer, now: number): number {
  return (new X509Certificate(pem).validToDate.getTime() - now) / DAY_MS;
}
