/** Why a small text (a port, a size, a line of an env file) is not valid. Keys are `resolve.reason-` and a FaultCode. */
export const reasons = {
  'resolve.reason-no-port': 'Write the port of the container, or `host:container`, such as `"8080:80"`.',
  'resolve.reason-invalid-protocol': 'The protocol after `/` can be `tcp`, `udp` or `sctp`.',
  'resolve.reason-invalid-container-port':
    'The port of the container must be a number up to 65535, or a range such as `8000-8010`.',
  'resolve.reason-invalid-host-port':
    'The port of the host must be a number up to 65535, or a range such as `8000-8010`.',
  'resolve.reason-invalid-ranges': 'The ranges of host and container must be of the same length.',
  'resolve.reason-invalid-address':
    'What stands before the ports must be an IP address, such as `127.0.0.1`; names are not allowed, and IPv6 needs brackets.',
  'resolve.reason-missing-target': 'The port of the container is missing.',
  'resolve.reason-empty-volume': 'Write `source:/path/in/container`, or a path in the container alone.',
  'resolve.reason-empty-section':
    'There is nothing before, between or after its colons. Perhaps a variable is empty.',
  'resolve.reason-too-many-colons':
    'It has too many colons: the form is `source:/path/in/container:options`. Use the long syntax for paths with colons.',
  'resolve.reason-invalid-duration': 'A duration is numbers with units, such as `30s`, `1m30s` or `500ms`.',
  'resolve.reason-missing-unit': 'A duration needs a unit: `30s`, `5m`, `1h`.',
  'resolve.reason-unknown-unit':
    'The units of a duration are `ns`, `us`, `ms`, `s`, `m`, `h`, `d` and `w`, in lower case.',
  'resolve.reason-invalid-size': 'A size is a number with a unit, such as `512m` or `1.5g`.',
  'resolve.reason-invalid-suffix':
    'The units of a size are `b`, `k`, `m`, `g`, `t` and `p`, also as `kb`, `mb`, ... .',
  'resolve.reason-invalid-number': 'It is not a number, or it is too large.',
  'resolve.reason-invalid-boolean': 'Write `true` or `false`.',
  'resolve.reason-invalid-command-line':
    'A quote, a bracket or a backslash is not finished. Use the list form, `["program", "argument"]`, for texts with quotes.',
  'resolve.reason-missing-ip': 'Write `host=address`, such as `db=10.0.0.5`.',
  'resolve.reason-bad-host-name': 'The name of the host is empty, or contains `:` or `=`.',
  'resolve.reason-zero-length': 'A name of a variable is missing.',
  'resolve.reason-unexpected-character':
    'A name of a variable contains a character that is not allowed. Write `NAME=value`.',
  'resolve.reason-space-in-name': 'A name of a variable contains a space. Write `NAME=value`.',
  'resolve.reason-unterminated': 'A quote that was opened is never closed.',
  'resolve.reason-line-too-long': 'A line is longer than 65,535 characters.',
  'resolve.reason-no-name': 'A line has no name of a variable before `=`.',
  'resolve.reason-not-text': 'It must be text: put it in quotes.',
  'resolve.reason-not-number': 'It must be a whole number without quotes.',
  'resolve.reason-wrong-kind': 'docker compose cannot read a value of this kind here.',
  'resolve.reason-too-large': 'The number is too large.',
  'resolve.reason-overflow': 'It must not be negative.',
  'resolve.reason-trailing-space': 'The name ends with a space.',
  'resolve.reason-healthcheck-test': 'The list must begin with `CMD`, `CMD-SHELL` or `NONE`.',
  'resolve.reason-empty-project-name': 'The name is empty.',
  'resolve.reason-invalid-project-name':
    'Use lower-case letters, digits, `-` and `_`, beginning with a letter or digit.',
  'resolve.reason-invalid-template':
    'A `$` does not begin a valid variable. Write `$$` where a plain dollar sign is meant.',
  'resolve.reason-required-variable': 'A variable that it requires is not set.',
} as const;
