import { describe, expect, it } from 'vitest';
import { enTetesDeSecurite, politiqueDeContenu } from './security-headers.ts';

const commun = { nonce: 'abc', proconnect: 'https://proconnect.example/api/v2', developpement: false };

describe('Les en-têtes de sécurité', () => {
  it('n’acceptent en production ni script en ligne ni évaluation', () => {
    const politique = politiqueDeContenu({ ...commun, adressePublique: 'https://service.example' });
    expect(politique).not.toMatch(/unsafe/);
    expect(politique).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(politique).toContain("form-action 'self' https://proconnect.example;");
    expect(politique).toContain("frame-ancestors 'none'");
  });

  it('n’imposent https que là où le service est servi en https', () => {
    expect(enTetesDeSecurite('https://service.example')).toHaveProperty('Strict-Transport-Security');
    expect(enTetesDeSecurite('http://127.0.0.1:3000')).not.toHaveProperty('Strict-Transport-Security');
    expect(politiqueDeContenu({ ...commun, adressePublique: 'http://127.0.0.1:3000' })).not.toContain(
      'upgrade-insecure-requests',
    );
  });
});
