import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, Resolver } from 'react-hook-form';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { controleSaisie } from './controle-saisie.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

/** Relie le contrôle partagé à react-hook-form ; une faute d'ensemble se range sous `root`. */
export function resolveurSaisie(dossier: DossierACoter, lignes: readonly LigneSaisie[]): Resolver<ValeursSaisie> {
  return (valeurs, _contexte, options) => {
    const fautes = controleSaisie(dossier, lignes, valeurs);
    if (fautes.length === 0) return { values: valeurs, errors: {} };
    const erreurs: Record<string, FieldError> = {};
    for (const { champ, message } of fautes) erreurs[champ ?? 'root'] ??= { type: 'saisie', message };
    return { values: {}, errors: toNestErrors(erreurs, options) };
  };
}
