import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const fr: Messages = {
  signIn: {
    title: 'Connexion',
    titleTo: appName => `Connexion à ${appName}`,
    subtitle: nouns => `Utilisez ${nouns}.`,
    methods: 'Modes de connexion',
    code: 'Code unique',
    qr: 'QR code',
    or: 'ou',
    google: 'Continuer avec Google',
    lastUsed: 'Dernier utilisé',
    terms: 'Conditions d’utilisation',
    privacy: 'Politique de confidentialité',
  },
  identifier: {
    oneOf: {
      two: (a, b) => `${a} ou ${b}`,
      three: (a, b, c) => `${a}, ${b} ou ${c}`,
    },
    names: { email: 'e\u2011mail', number: 'téléphone', wallet: 'portefeuille' },
    numberAlone: 'Numéro de téléphone',
    nouns: {
      email: 'votre e\u2011mail',
      number: 'votre numéro de téléphone',
      wallet: 'votre adresse de portefeuille',
    },
    examples: {
      email: 'une adresse e\u2011mail',
      number: 'un numéro de téléphone (avec + et l’indicatif du pays)',
      wallet: 'une adresse de portefeuille',
    },
    submit: 'Envoyer le code',
    retry: 'Réessayer',
    submitAnyway: 'Envoyer le code quand même',
    problems: {
      empty: nouns => `Saisissez ${nouns}.`,
      unrecognised: examples => `Nous n’avons pas reconnu votre saisie. Indiquez ${examples}.`,
      'too-long': () => 'C’est trop long. Saisissez uniquement l’adresse ou le numéro.',
      secret: () =>
        'Cela ressemble à une clé privée ou à une phrase de récupération. Ne la saisissez jamais sur un site\u00a0: quiconque la possède dispose de vos cryptomonnaies.',
      'email-incomplete': () =>
        'Cette adresse e\u2011mail est incomplète. Elle doit ressembler à nom@example.com.',
      'country-code-missing': () =>
        'Commencez par l’indicatif du pays, par exemple +33\u00a06\u00a039\u00a098\u00a012\u00a034.',
      'number-too-short': () => 'Ce numéro est trop court. Vérifiez qu’il ne manque aucun chiffre.',
      'number-too-long': () =>
        'Ce numéro est trop long. Un numéro compte 15 chiffres au maximum, indicatif du pays compris.',
      'kind-not-taken': examples => `Ce n’est pas accepté ici. Indiquez ${examples}.`,
    },
    warnings: {
      'too-short': country =>
        `Ce numéro est trop court pour ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      'too-long': country =>
        `Ce numéro est trop long pour ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      'not-in-use': country =>
        `Ce numéro ne semble pas exister dans ce pays (${country}). Vérifiez-le ou envoyez le code quand même.`,
      mistyped: address =>
        `Vouliez-vous dire ${address}\u202f? Vérifiez l’adresse ou envoyez le code quand même.`,
      checksum: currency =>
        `Cette adresse ${currency} semble contenir une faute de frappe. Vérifiez-la ou envoyez le code quand même.`,
    },
  },
  country: {
    button: (country, dialCode) => `Pays\u00a0: ${country}, ${dialCode}`,
    choose: 'Choisir un pays',
    search: 'Rechercher un pays',
    none: 'Aucun pays trouvé.',
    list: 'Pays',
  },
  code: {
    title: 'Saisissez votre code',
    sentTo: {
      email: 'Envoyé à',
      sms: 'Envoyé au',
      whatsapp: 'Envoyé par WhatsApp au',
      call: 'Par appel au',
      wallet: 'Envoyé au portefeuille',
    },
    sentToSpoken: {
      email: domain => `Envoyé à votre adresse e\u2011mail chez ${domain}.`,
      sms: end => `Envoyé à votre numéro de téléphone se terminant par ${end}.`,
      whatsapp: end => `Envoyé par WhatsApp à votre numéro de téléphone se terminant par ${end}.`,
      call: end => `Par appel à votre numéro de téléphone se terminant par ${end}.`,
      wallet: end => `Envoyé à votre portefeuille se terminant par ${end}.`,
    },
    sentByEmail: 'Envoyé à votre adresse e\u2011mail',
    change: 'Modifier',
    label: format => `Code à ${size(format)}`,
    hint: format => `Nous vérifions le code dès que vous avez saisi les ${size(format)}.`,
    incomplete: format => `Saisissez les ${size(format)} du code.`,
    submit: 'Vérifier',
    resend: 'Renvoyer le code',
    resendIn: when => `Renvoyer ${when}`,
    openMail: name => `Ouvrir ${name}`,
    expiresIn: when => `Expire ${when}`,
    expired: 'Ce code a expiré.',
    sendNew: 'Demander un nouveau code',
    otherNumber: 'utilisez un autre numéro',
    noCode: {
      email: 'Pas de code\u202f? Regardez dans vos spams ou *connectez-vous autrement*.',
      sms: 'Pas de code\u202f? Regardez vos messages ou *connectez-vous autrement*.',
      whatsapp: 'Pas de code\u202f? Regardez dans WhatsApp ou *connectez-vous autrement*.',
      call: 'Pas d’appel\u202f? Vérifiez le numéro ou *connectez-vous autrement*.',
      wallet: 'Pas de code\u202f? Regardez les messages de votre portefeuille ou *connectez-vous autrement*.',
    },
    otherWay: { method: 'Se connecter autrement', number: 'Utiliser un autre numéro' },
  },
  qr: {
    title: 'Connexion avec votre téléphone',
    name: host => `QR code de connexion à ${host}`,
    newCodeIn: when => `Nouveau code ${when}`,
    endsIn: when => `Ce code expire ${when}`,
    reconnecting: 'Reconnexion…',
    open: 'Ouvrez l’application Werify sur votre téléphone',
    scan: 'Appuyez sur *Scanner* et visez ce code',
    openApp: 'Ouvrir l’application Werify',
    matchCode: code => `Vérifiez que votre téléphone affiche *${code}*`,
    caution: host =>
      `Scannez ce code uniquement avec l’application Werify, et seulement si vous avez ouvert *${host}* vous-même. Nous n’envoyons jamais de QR code par message.`,
    scanned: 'Code scanné. Approuvez la connexion sur votre téléphone.',
    scannedBy: device => `Code scanné avec ${device}. Approuvez-y la connexion.`,
    expired: 'Ce code a expiré',
    used: 'Ce code a été utilisé sur un autre appareil. Si ce n’était pas vous, ouvrez l’application et déconnectez vos appareils.',
    denied: 'La connexion a été refusée sur votre téléphone',
    showNew: 'Afficher un nouveau code',
    notYou: 'Connexion annulée. Scannez un nouveau code avec votre propre téléphone.',
  },
  phone: {
    scan: 'Scannez le code avec l’application Werify.',
    onThisDevice: 'Utilisez l’application Werify sur cet appareil.',
    lookAtPhone: 'Regardez votre téléphone',
    otherDevice: 'Utiliser un autre appareil',
    useCode: 'Utiliser plutôt un code',
  },
  back: 'Retour',
  google: {
    finishing: 'Connexion avec Google…',
    inApp:
      'Google ne permet pas de se connecter dans cette application. Ouvrez cette page dans votre navigateur ou utilisez un code.',
    cancelled: 'Vous avez annulé la connexion avec Google.',
  },
  confirm: {
    title: name => `Se connecter en tant que *${name}*\u202f?`,
    titleNameless: 'Avez-vous approuvé cette connexion sur votre téléphone\u202f?',
    caution: 'Ce n’est pas vous\u202f? Quelqu’un d’autre a approuvé cette connexion.',
    account: {
      email: domain => `Adresse e\u2011mail chez ${domain}`,
      number: end => `Numéro de téléphone se terminant par ${end}`,
    },
    yes: 'Continuer',
    no: 'Ce n’est pas moi',
  },
  signedIn: {
    title: 'Connexion réussie',
    titleFor: firstName => `Ravi de vous revoir, ${firstName}`,
    verified: {
      email: 'Votre adresse e\u2011mail est vérifiée',
      number: 'Votre numéro est vérifié',
      wallet: 'Votre portefeuille est vérifié',
    },
    next: 'Un instant…',
    nextTo: appName => `Redirection vers ${appName}…`,
  },
  status: {
    sending: 'Envoi du code…',
    sent: 'Code envoyé.',
    checking: 'Vérification du code…',
    creating: 'Création du QR code…',
    waiting: 'En attente de votre téléphone.',
    signedIn: 'Connexion réussie.',
  },
  offlineTitle: 'Vous êtes hors ligne',
  errors: {
    offline: 'Votre saisie est conservée. Nous réessaierons dès que vous serez de nouveau en ligne.',
    network: 'Le service de connexion est injoignable. Vérifiez votre accès à Internet et réessayez.',
    timeout: 'Cela prend trop de temps. Réessayez.',
    'not-loaded': 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez la page.',
    'widget-error': 'Un problème est survenu ici. Recommencez ou rechargez la page.',
    'bad-response':
      'Nous avons reçu une réponse inattendue du service de connexion. Réessayez dans un instant.',
    'server-error': 'Un problème est survenu de notre côté.',
    'rate-limited': 'Trop de tentatives.',
    locked: 'Trop de codes incorrects. Par sécurité, la connexion est suspendue.',
    forbidden: 'La connexion n’est pas disponible ici. Contactez l’assistance du site.',
    'identifier-rejected':
      'Nous ne pouvons pas y envoyer de code. Vérifiez votre saisie ou utilisez une autre adresse ou un autre numéro.',
    'code-rejected': 'Ce code est incorrect.',
    'code-expired': 'Ce code ne fonctionne plus. Demandez-en un nouveau.',
    'google-failed': 'La connexion avec Google n’a pas abouti. Réessayez ou connectez-vous autrement.',
    rejected: 'La connexion n’a pas pu aboutir. Réessayez ou connectez-vous autrement.',
  },
  startOver: 'Recommencer',
  triesLeft: count =>
    count === 0
      ? 'Plus aucune tentative. Demandez un nouveau code.'
      : plural('fr', count, {
          one: 'Il vous reste # tentative.',
          many: 'Il vous reste # de tentatives.',
          other: 'Il vous reste # tentatives.',
        }),
  checkNewest: 'Regardez votre dernier message et réessayez.',
  tryAgain: when => `Réessayer ${when}`,
  retryIn: when => `Réessayez ${when}.`,
  retryLater: 'Patientez un instant, puis réessayez.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('fr', length, { one: '# chiffre', many: '# de chiffres', other: '# chiffres' })
    : plural('fr', length, { one: '# caractère', many: '# de caractères', other: '# caractères' })
}
