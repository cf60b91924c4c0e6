import { describe, expect, it } from 'vitest';
import { NIVEAUX, niveauSuffit } from './niveaux.ts';
import type { Role } from './permissions.ts';

// Écrit une seconde fois, rôle par rôle : la table du programme ne se vérifie pas par elle-même.
const ATTENDUS: Record<Role, string> = {
  lecteur: 'eidas0-mfa eidas1-mfa eidas2 eidas3',
  agent: 'eidas0-mfa eidas1-mfa eidas2 eidas3',
  responsable: 'eidas0-mfa eidas1-mfa eidas2 eidas3',
  support: 'eidas2 eidas3',
  administrateur: 'eidas2 eidas3',
};
const RENDUS = [...NIVEAUX, null, '', 'eidas4', 'EIDAS2', 'toString'];

describe('Le niveau d’authentification exigé', () => {
  it.each((Object.keys(ATTENDUS) as Role[]).flatMap((role) => RENDUS.map((acr) => [role, acr] as const)))(
    '%s avec le niveau « %s » : comme attendu',
    (role, acr) => {
      expect(niveauSuffit(role, acr)).toBe(acr !== null && ATTENDUS[role].split(' ').includes(acr));
    },
  );
});
