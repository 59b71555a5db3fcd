import { createServer, type Server as HttpServer } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import { systemCode } from '../base/errors.ts';
import type { AlertState } from './alert-states.ts';
import type { Capacity } from './capacity.ts';
import { METRICS } from './metrics.ts';
import type { Snapshot } from './snapshot.ts';

const LOOPBACK = '127.0.0.1';

/** Serves the metrics of the last round on loopback, as Prometheus reads them. */
export class MetricsServer {
  private readonly registry = new Registry();
  private readonly gauges = new Map<string, Gauge>();
  private readonly alerts: Gauge;
  private server: HttpServer | undefined;

  constructor() {
    const registers = [this.registry];
    // What the platform counts is told as it stands, also after a restart of what counts it; so counters are set too.
    for (const { name, help, labels } of METRICS)
      this.gauges.set(name, new Gauge({ name, help, labelNames: [...labels], registers }));
    const labelNames = ['alert', 'status'];
    this.alerts = new Gauge({
      name: 'genims_alerts',
      help: 'Alerts that are not over, by status.',
      labelNames,
      registers,
    });
  }

  /** Takes the port, or another one where somebody has it. Gives the port. */
  async listen(port: number): Promise<number> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      this.text().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => {
        if (systemCode(error) !== 'EADDRINUSE' || port === 0) reject(error);
        else server.listen(0, LOOPBACK);
      });
      server.once('listening', resolve);
      server.listen(port, LOOPBACK);
    });
    const taken = server.address();
    return typeof taken === 'object' && taken !== null ? taken.port : port;
  }

  /** The figures of a round take the place of those before. */
  show(snapshot: Snapshot, capacity: readonly Capacity[], states: readonly AlertState[]): void {
    for (const metric of METRICS) {
      const gauge = this.gauges.get(metric.name);
      gauge?.reset();
      for (const { labels, value } of metric.read(snapshot, capacity)) gauge?.set({ ...labels }, value);
    }
    this.alerts.reset();
    for (const { alert, status } of states) if (status !== 'resolved') this.alerts.inc({ alert, status }, 1);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
