import { useEffect, useRef, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { type Choix, lignesEnConflit } from './lignes-en-conflit.ts';
import { LigneConflit } from './ligne-conflit.tsx';
import { lignesSaisie } from './lignes-saisie.ts';
import type { Saisie } from './use-saisie.ts';

/** Quelqu'un d'autre a enregistré : les trois versions côte à côte, et un choix par critère. */
export function ConflitSaisie({ saisie, enregistre }: { saisie: Saisie; enregistre: DossierACoter }) {
  const enConflit = lignesEnConflit(lignesSaisie(enregistre), saisie.form.getValues(), saisie.base);
  const [choix, setChoix] = useState<Record<string, Choix>>(() =>
    Object.fromEntries(enConflit.map(({ cle, propose }) => [cle, propose])),
  );
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const version = enregistre.courante;
  const reprendre = (evenement: React.FormEvent) => {
    evenement.preventDefault();
    saisie.trancher(enregistre, choix);
  };
  return (
    <form onSubmit={reprendre} aria-label="Conflit de versions">
      <h2 ref={titre} tabIndex={-1}>
        Une autre version a été enregistrée
      </h2>
      <Alerte ton="avertissement">
        <p>
          {version === null
            ? 'La demande a changé'
            : `${version.auteur ?? 'Le SNE'} a enregistré une cotation le ${formaterInstant(new Date(version.creeLe))}`}{' '}
          pendant votre saisie. Rien de ce que vous avez saisi n’est perdu : choisissez, critère par critère, puis vérifiez à
          nouveau.
        </p>
      </Alerte>
      {enConflit.length === 0 ? (
        <p className="fr-mt-2w">Les deux versions retiennent les mêmes critères.</p>
      ) : (
        <Table titre="Critères qui diffèrent" titreVisible enFiches>
          <EnTete colonnes={['Critère', 'Votre saisie', 'Version enregistrée', 'Au départ de votre saisie']} />
          <tbody>
            {enConflit.map((ligne) => (
              <LigneConflit
                key={ligne.cle}
                ligne={ligne}
                choix={choix[ligne.cle] ?? ligne.propose}
                onChoisir={(c) => setChoix({ ...choix, [ligne.cle]: c })}
              />
            ))}
          </tbody>
        </Table>
      )}
      <Bouton type="submit" className="fr-mt-2w">
        Reprendre la saisie avec ces choix
      </Bouton>
    </form>
  );
}
