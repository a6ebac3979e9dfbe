import type { CodeFormat } from '../../domain/code.js'
import type { Messages } from '../messages.js'
import { plural } from '../plural.js'

export const es: Messages = {
  signIn: {
    title: 'Iniciar sesión',
    titleTo: appName => `Iniciar sesión en ${appName}`,
    subtitle: nouns => `Usa tu ${nouns}.`,
    methods: 'Formas de iniciar sesión',
    code: 'Código',
    qr: 'Código QR',
    or: 'o',
    google: 'Continuar con Google',
  },
  identifier: {
    names: { email: 'correo electrónico', number: 'teléfono', wallet: 'billetera' },
    nouns: { email: 'correo electrónico', number: 'número de teléfono', wallet: 'dirección de billetera' },
    examples: {
      email: 'un correo electrónico',
      number: 'un número de teléfono (con + y el código de país)',
      wallet: 'una dirección de billetera',
    },
    submit: 'Enviar código',
    retry: 'Intentar de nuevo',
    submitAnyway: 'Enviar código de todos modos',
    problems: {
      empty: nouns => `Escribe tu ${nouns}.`,
      unrecognised: examples => `No reconocemos este dato. Escribe ${examples}.`,
      'too-long': () => 'Es demasiado largo. Escribe solo la dirección o el número.',
      'email-incomplete': () =>
        'Este correo electrónico está incompleto. Debe tener la forma nombre@example.com.',
      'country-code-missing': () => 'Empieza por el código de país, por ejemplo: +34 612 34 56 78.',
      'number-too-short': () => 'Este número es demasiado corto. Revisa que no falte ningún dígito.',
      'number-too-long': () =>
        'Este número es demasiado largo. Un número tiene 15 dígitos como máximo, con el código de país.',
      'kind-not-taken': examples => `Este dato no se puede usar aquí. Escribe ${examples}.`,
    },
    doubts: {
      'too-short': country =>
        `Este número es demasiado corto para ${country}. Revísalo o envía el código de todos modos.`,
      'too-long': country =>
        `Este número es demasiado largo para ${country}. Revísalo o envía el código de todos modos.`,
      'not-in-use': country =>
        `En ${country} no hay números como este. Revisa el número o envía el código de todos modos.`,
      checksum: currency =>
        `Esta dirección de ${currency} tiene un error de escritura: los caracteres de control no coinciden. Revísala o envía el código de todos modos.`,
    },
  },
  country: {
    button: (country, dialCode) => `País: ${country}, ${dialCode}`,
    search: 'Buscar un país',
    none: 'Ningún país se llama así.',
  },
  code: {
    title: 'Escribe tu código',
    sentTo: { email: 'Enviado a', sms: 'Enviado al', wallet: 'Enviado a la billetera' },
    change: 'Cambiar',
    label: format => `Código de ${size(format)}`,
    hint: format => `El código tiene ${size(format)} y se verifica en cuanto está completo.`,
    incomplete: format => `Escribe los ${size(format)} del código.`,
    submit: 'Verificar',
    resend: 'Reenviar código',
    resendIn: when => `Reenviar ${when}`,
    expiresIn: when => `Caduca ${when}`,
    expired: 'Este código ha caducado.',
    sendNew: 'Pedir un código nuevo',
    otherWay: 'Inicia sesión de otra forma',
    noCode: {
      email: '¿No te llegó el código? Mira en la carpeta de spam o *inicia sesión de otra forma*.',
      sms: '¿No te llegó el código? Mira tus mensajes o *inicia sesión de otra forma*.',
      wallet: '¿No te llegó el código? Mira los mensajes de tu billetera o *inicia sesión de otra forma*.',
    },
  },
  qr: {
    title: 'Inicia sesión con tu teléfono',
    name: host => `Código QR para iniciar sesión en ${host}`,
    newCodeIn: when => `Código nuevo ${when}`,
    endsIn: when => `Este código caduca ${when}`,
    reconnecting: 'Reconectando…',
    open: 'Abre la app Werify en tu teléfono',
    scan: 'Toca *Escanear* y apunta a este código',
    openApp: 'Abrir la app Werify',
    matchCode: code => `Tu teléfono debe mostrar: *${code}*`,
    caution: host =>
      `Escanéalo solo con la app Werify y solo si abriste *${host}* por tu cuenta. Nunca enviamos códigos QR en mensajes.`,
    scanned: 'Código escaneado. Aprueba el inicio de sesión en tu teléfono.',
    expired: 'Este código ha caducado',
    used: 'Este código se usó en otro dispositivo. Si no fuiste tú, abre la app y cierra la sesión en tus dispositivos.',
    denied: 'El inicio de sesión se rechazó en tu teléfono',
    showNew: 'Mostrar un código nuevo',
    notYou: 'No has iniciado sesión. Escanea un código nuevo con tu propio teléfono.',
  },
  google: {
    finishing: 'Iniciando sesión con Google…',
    inApp:
      'Google no permite iniciar sesión dentro de esta aplicación. Abre esta página en tu navegador o usa un código.',
  },
  confirm: {
    title: name => `¿Iniciar sesión como *${name}*?`,
    titleNameless: '¿Aprobaste esto en tu teléfono?',
    caution: 'Si no eres tú, otra persona aprobó el inicio de sesión.',
    yes: 'Continuar',
    no: 'No soy yo',
  },
  signedIn: {
    title: 'Sesión iniciada',
    titleFor: firstName => `Hola de nuevo, ${firstName}`,
    verified: {
      email: 'Su correo electrónico está verificado',
      number: 'Su número está verificado',
      wallet: 'Su monedero está verificado',
    },
    next: 'Un momento…',
    nextTo: appName => `Te llevamos a ${appName}…`,
  },
  status: {
    sending: 'Enviando el código…',
    sent: 'Código enviado.',
    checking: 'Verificando el código…',
    creating: 'Creando un código QR…',
    waiting: 'Esperando a tu teléfono.',
    signedIn: 'Sesión iniciada.',
  },
  offlineTitle: 'No tienes conexión',
  errors: {
    offline: 'Lo que escribiste no se pierde. Lo intentaremos de nuevo cuando vuelvas a tener conexión.',
    network:
      'No se puede conectar con el servicio de inicio de sesión. Revisa tu conexión e inténtalo de nuevo.',
    timeout: 'Está tardando demasiado. Inténtalo de nuevo.',
    'not-loaded': 'No se pudo cargar esta parte. Revisa tu conexión y vuelve a cargar la página.',
    'bad-response':
      'El servicio de inicio de sesión dio una respuesta que no se entiende. Inténtalo de nuevo en un rato.',
    'server-error': 'Algo falló por nuestra parte. Inténtalo de nuevo.',
    'rate-limited': 'Demasiados intentos.',
    locked: 'Demasiados códigos incorrectos.',
    forbidden: 'Aquí no se puede iniciar sesión. Ponte en contacto con el sitio.',
    'identifier-rejected':
      'No se puede enviar ningún código ahí. Revisa el dato o usa otra dirección u otro número.',
    'code-rejected': 'Este código no es correcto.',
    'code-expired': 'Este código ya no es válido. Pide uno nuevo.',
    'google-failed':
      'No se completó el inicio de sesión con Google. Inténtalo de nuevo o inicia sesión de otra forma.',
    rejected: 'No se pudo continuar. Inténtalo de nuevo o inicia sesión de otra forma.',
  },
  triesLeft: count =>
    count === 0
      ? 'No quedan intentos: pide un código nuevo.'
      : plural('es', count, {
          one: 'Queda # intento.',
          many: 'Quedan # de intentos.',
          other: 'Quedan # intentos.',
        }),
  checkNewest: 'Mira el mensaje más reciente e inténtalo de nuevo.',
  tryAgain: when => `Inténtalo de nuevo ${when}`,
  retryIn: when => `Inténtalo de nuevo ${when}.`,
  retryLater: 'Espera un poco e inténtalo de nuevo.',
}

function size({ length, alphabet }: CodeFormat): string {
  return alphabet === 'digits'
    ? plural('es', length, { one: '# dígito', many: '# de dígitos', other: '# dígitos' })
    : plural('es', length, { one: '# carácter', many: '# de caracteres', other: '# caracteres' })
}
