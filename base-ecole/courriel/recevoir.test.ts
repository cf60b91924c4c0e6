import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BoiteCourriel, recevoirCourriels } from './recevoir.ts';

const dossier = mkdtempSync(path.join(os.tmpdir(), 'courriels-'));
let boite: BoiteCourriel;
beforeAll(async () => {
  boite = await recevoirCourriels({ port: 0, dossier });
});
afterAll(async () => {
  await boite.arreter();
  rmSync(dossier, { recursive: true });
});

describe('la boîte aux lettres de la base école', () => {
  it('garde chaque courriel reçu dans un fichier', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: boite.port });
    await transport.sendMail({ from: 'a@service.example', to: 'b@service.example', subject: 'Alerte un', text: 'Premier' });
    await transport.sendMail({ from: 'a@service.example', to: 'b@service.example', subject: 'Alerte deux', text: 'Second' });
    const recus = readdirSync(dossier).toSorted();
    expect(recus).toHaveLength(2);
    expect(readFileSync(path.join(dossier, recus[0] ?? ''), 'utf8')).toContain('Subject: Alerte un');
  });
});
