import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/**
 * While the process stops, requests in hand are still answered, and each answer closes its connection: a kept-alive
 * one would hold the server open for more than a minute.
 */
@Injectable()
export class LastAnswers implements OnModuleInit, OnModuleDestroy {
  private stopping = false;

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.stopping) void reply.header('Connection', 'close');
      done();
    });
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }
}
