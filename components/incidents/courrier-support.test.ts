import { describe, expect, it } from 'vitest';
import { courrierSupport, versCourriel } from './courrier-support.ts';

const incident = {
  ref: 'incident-1',
  titre: 'Application Cotation indisponible',
  classe: 'SERVER',
  code: null,
  operation: 'post-cotation',
  environnement: 'production',
  etat: 'a-trier',
  occurrences: 37,
  demandes: 12,
  premiere: '2026-11-21T08:00:00.000Z',
  derniere: '2026-11-21T09:30:00.000Z',
  responsable: 'Inès Benali',
  parHeure: [],
} as const;
const appel = {
  le: '2026-11-21T09:30:00.000Z',
  methode: 'POST',
  route: '/demandes/{num_unique}/cotation',
  http: 503,
  correlation: 'c-1',
  demande: 'demande-1',
  agent: 'Hélène Aubrée',
};

describe('le message au support du SNE', () => {
  it('dit l’opération, la cause, les appels à retrouver ; ni personne ni demande', () => {
    const { objet, texte } = courrierSupport(incident, [appel]);
    expect(objet).toBe('API Cotation, Transmettre une cotation : Application Cotation indisponible (Production)');
    expect(texte).toContain('37 appels manqués du 21/11/2026 à 09 h 00 au 21/11/2026 à 10 h 30');
    expect(texte).toContain('POST /demandes/{num_unique}/cotation, statut 503, X-Correlation-Id c-1');
    expect(texte).not.toMatch(/Inès|Hélène|demande-1|incident-1/);
  });

  it('s’ouvre dans la messagerie avec ses accents et ses lignes', () => {
    const adresse = new URL(versCourriel({ objet: 'Échec & reprise', texte: 'a\nb' }));
    expect([adresse.searchParams.get('subject'), adresse.searchParams.get('body')]).toEqual(['Échec & reprise', 'a\r\nb']);
  });
});
