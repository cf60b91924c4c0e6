'use client';

import { Alerte } from '@/components/ui/alerte.tsx';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { useConsole } from './console.tsx';

/** Prévient qu'un objet ouvert par un lien n'est pas de l'environnement que la console montre. */
export function EnvironnementObjet({ environnement }: { environnement: string }) {
  const { environnement: montre } = useConsole();
  if (montre === environnement) return null;
  return (
    <div className="fr-mb-3w">
      <Alerte ton="avertissement" titre={`Environnement : ${libelleEnvironnement(environnement)}`}>
        {`Cet objet n’est pas de l’environnement montré par la console (${libelleEnvironnement(montre)}). Ce que vous ferez ici se fera en ${libelleEnvironnement(environnement)}.`}
      </Alerte>
    </div>
  );
}
