#!/usr/bin/env perl
# hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. Perl 5.14 and its core modules.
use strict;
use warnings;
use Digest::SHA qw(hmac_sha256);
use JSON::PP;
use MIME::Base64 qw(encode_base64);

my %wire = ('hmac-anon/1' => qr{\A[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=\z}, 'hmac-anon/2' => qr{\Aa2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]\z});

sub bytes { pack 'H*', $_[0] }
sub netstring { length($_[0]) . ":$_[0]," }

sub pseudonym {
    my ($ask, $key, $value) = @_;
    return encode_base64(hmac_sha256($value, $key), '') if $ask->{scheme} eq 'hmac-anon/1';
    my ($kind, $epoch) = @$ask{qw(kind epoch)};
    die { reject => 'scope' } unless $kind =~ /\A[a-z][a-z0-9-]{0,31}\z/ && $epoch =~ /\A([0-9]{4}-(0[1-9]|1[0-2]))?\z/;
    my $prk = hmac_sha256($key, 'hmac-anon/2');
    my $subkey = hmac_sha256(netstring('hmac-anon/2') . netstring($kind) . netstring($epoch) . "\x01", $prk);
    my $text = encode_base64(hmac_sha256($value, $subkey), '');
    $text =~ tr{+/=}{-_}d;
    return "a2.$text";
}

# The bytes of UTF-16 units, with surrogate pairs joined. Perl itself would take a half that is alone.
sub utf8_of_units {
    my @units = unpack 'n*', bytes($_[0]);
    my $text = '';
    while (defined(my $unit = shift @units)) {
        if ($unit >= 0xD800 && $unit <= 0xDFFF) {
            die { reject => 'value_lone_surrogate' } if $unit > 0xDBFF || !@units || $units[0] < 0xDC00 || $units[0] > 0xDFFF;
            $unit = 0x10000 + (($unit - 0xD800) << 10) + (shift(@units) - 0xDC00);
        }
        $text .= chr $unit;
    }
    utf8::encode($text);
    return $text;
}

my %operation = (
    'anonymize'    => sub { pseudonym($_[0], bytes($_[0]{keyHex}), bytes($_[0]{valueHex})) },
    'hmac'         => sub { unpack 'H*', hmac_sha256(bytes($_[0]{msgHex}), bytes($_[0]{keyHex})) },
    'reject-value' => sub { pseudonym($_[0], bytes($_[0]{keyHex}), utf8_of_units($_[0]{valueUtf16Hex})) },
    'reject-scope' => sub { pseudonym({ %{ $_[0] }, kind => bytes($_[0]{kindHex}), epoch => bytes($_[0]{epochHex}) }, 'key', 'value') },
    'reject-form'  => sub { bytes($_[0]{candidateHex}) =~ $wire{ $_[0]{scheme} } ? '' : die { reject => 'form' } },
);

$| = 1;
while (my $line = <STDIN>) {
    my $ask = decode_json($line);
    my $run = $operation{ $ask->{op} };
    my $answer = !$run ? { skipped => 'not implemented' } : eval { { out => $run->($ask) } } || (ref $@ eq 'HASH' ? $@ : die $@);
    print encode_json({ seq => $ask->{seq}, %$answer }), "\n";
}
