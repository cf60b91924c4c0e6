import { PrismaPg } from '@prisma/adapter-pg';
import { pool } from './client.ts';
import { PrismaClient } from './generated/client.ts';

// À part du pool : le travailleur et les bancs n'en ont pas besoin, et son moteur pèse 50 Mo (mesuré).
const processus = globalThis as { __prisma?: PrismaClient };

/** Prisma, sur le pool du processus, pour ce qui se lit mieux ainsi. */
export const prisma = (): PrismaClient => (processus.__prisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) }));
