import Link from 'next/link';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { ComptesPasseMarche } from '@/lib/domain/console-passe-marche.ts';
import { PILES_MARCHE } from '@/lib/domain/marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { adresseListe } from './adresse-liste.ts';

/** Combien d'objets dans chaque état ; chaque compte mène à sa liste. */
export function TableauDeBord({ environnement, comptes }: { environnement: string; comptes: ComptesPasseMarche }) {
  const liste = (base: string, nom: string) => (etat: string) => adresseListe(base, { environnement, [nom]: etat });
  return (
    <div className="grid gap-8 md:grid-cols-3">
      <Comptes titre="Marchés" adresse={liste('/passe-marche/marches', 'pile')} mots={PILES_MARCHE} comptes={comptes.marche} />
      <Comptes
        titre="Candidatures"
        adresse={liste('/passe-marche/candidatures', 'etat')}
        mots={ETATS_CANDIDATURE}
        comptes={comptes.candidature}
      />
      <Comptes
        titre="Notifications"
        adresse={liste('/passe-marche/notifications', 'verdict')}
        mots={VERDICTS_NOTIFICATION}
        comptes={comptes.notification}
      />
    </div>
  );
}

type Props = { titre: string; adresse: (etat: string) => string; mots: Record<string, string>; comptes: Record<string, number> };

function Comptes({ titre, adresse, mots, comptes }: Props) {
  return (
    <section aria-label={titre}>
      <h2 className="fr-h5">{titre}</h2>
      <ul className="fr-raw-list">
        {Object.entries(mots).map(([etat, mot]) => {
          const n = comptes[etat] ?? 0;
          return (
            <li key={etat} className="flex justify-between gap-4 border-b border-[var(--border-default-grey)] py-1">
              {n > 0 ? (
                <Link prefetch={false} href={adresse(etat)}>
                  {mot}
                </Link>
              ) : (
                <span className="mention">{mot}</span>
              )}
              <span className={`tabular-nums ${n > 0 ? 'font-bold' : 'mention'}`}>{n.toLocaleString('fr-FR')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
