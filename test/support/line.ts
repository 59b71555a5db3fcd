import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut, for a time or after some bytes, and that can swallow the word that a commit has come through. */
export class Line {
  /** Bytes that go to the server until the line is cut for good; undefined where it holds. */
  cutAfter: number | undefined;
  /** Bytes that went to the server. */
  sent = 0;
  /** The next commit happens, and its answer is lost with the connection. */
  losesCommit = false;
  port = 0;
  private proxy: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  async open(server: { host: string; port: number }): Promise<void> {
    const proxy = createServer((near) => this.follow(near, server));
    this.proxy = proxy;
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.proxy?.close();
  }

  private follow(near: Socket, { host, port }: { host: string; port: number }): void {
    if (this.isCut || this.isSpent) {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      this.sent += chunk.length;
      if (this.cutAfter !== undefined) this.cutAfter -= chunk.length;
      if (this.isSpent) near.destroy();
      else pass(chunk, near, far);
    });
    far.on('data', (chunk: Buffer) => {
      if (this.losesCommit && chunk.includes('COMMIT\0')) {
        this.losesCommit = false;
        near.destroy();
      } else pass(chunk, far, near);
    });
  }

  private get isSpent(): boolean {
    return this.cutAfter !== undefined && this.cutAfter <= 0;
  }
}

/** Who sends faster than the other takes waits. */
function pass(chunk: Buffer, from: Socket, to: Socket): void {
  if (to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}
