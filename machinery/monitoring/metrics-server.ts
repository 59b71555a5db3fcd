import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import { clock } from '../base/clock.ts';
import { systemCode } from '../base/errors.ts';
import type { AnsweredRequest } from '../documents/log-lines.ts';
import type { AlertState } from './alert-states.ts';
import type { Capacity } from './capacity.ts';
import { METRICS } from './metrics.ts';
import type { Snapshot } from './snapshot.ts';

const LOOPBACK = '127.0.0.1';
const ROUTE = '/metrics';

/** What is asked for, without the query that some collectors add. */
function routeOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

/** Serves the metrics of the last round on loopback, as Prometheus reads them. */
export class MetricsServer {
  private readonly registry = new Registry();
  private readonly gauges = new Map<string, Gauge>();
  private readonly alerts: Gauge;
  private readonly answered: (request: AnsweredRequest) => void;
  private requests = 0;
  private server: HttpServer | undefined;

  /** `answered` is told of every request when its answer has gone out. */
  constructor(answered: (request: AnsweredRequest) => void = () => {}) {
    this.answered = answered;
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
      this.follow(request, response);
      if (routeOf(request) !== ROUTE) {
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

  private follow(request: IncomingMessage, response: ServerResponse): void {
    const number = ++this.requests;
    const [receivedAt, began] = [clock.now().getTime(), clock.monotonic()];
    const path = routeOf(request);
    const clientAddress = request.socket.remoteAddress ?? LOOPBACK;
    const before = request.socket.bytesWritten;
    response.once('finish', () =>
      this.answered({
        ...{ number, receivedAt, method: request.method ?? 'GET', route: path === ROUTE ? ROUTE : 'none' },
        ...{ path, status: response.statusCode, milliseconds: Math.round(clock.monotonic() - began) },
        requestBytes: Number(request.headers['content-length'] ?? 0),
        responseBytes: Math.max(0, request.socket.bytesWritten - before),
        ...{ clientAddress, userAgent: request.headers['user-agent'] ?? null },
      }),
    );
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
