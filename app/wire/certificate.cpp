#include "wire/certificate.h"

#include "wire/json.h"

#include <algorithm>

namespace klubba::wire {

namespace {

/// The certificate as it is written; bytes are hex.
struct Text {
    std::string subject;
    std::string issuer;
    Instant issued{};
    std::vector<std::string> roles;
    std::vector<std::string> bodies;
    std::vector<std::string> rooms;
    std::string signature;

    static constexpr auto fields()
    {
        return list_fields(field("subject", &Text::subject), field("issuer", &Text::issuer),
                           field("issued", &Text::issued), field("roles", &Text::roles),
                           field("bodies", &Text::bodies), field("rooms", &Text::rooms),
                           field_or_default("signature", &Text::signature));
    }
};

Text text_of(const Certificate& certificate)
{
    return {to_hex(certificate.subject),  to_hex(certificate.issuer), certificate.issued,
            certificate.rights.roles,     certificate.rights.bodies,  certificate.rights.rooms,
            to_hex(certificate.signature)};
}

std::string signed_hash(const Certificate& certificate)
{
    auto text = text_of(certificate);
    text.signature.clear();
    return hash_of("klubba certificate 1\n" + print_canonical(to_value(text)));
}

bool holds_text(const std::vector<std::string>& texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

} // namespace

bool Rights::has_role(std::string_view role) const
{
    return holds_text(roles, role);
}

bool Rights::is_gate() const
{
    return has_role("relay") || has_role("server");
}

bool Rights::may_write() const
{
    return has_role("chair") || has_role("secretary") || is_gate();
}

bool Rights::covers(std::string_view body) const
{
    return bodies.empty() || holds_text(bodies, body);
}

Certificate certify(std::string_view subject, Rights rights, Instant issued, const KeyPair& issuer)
{
    Certificate certificate{
        std::string{subject}, issuer.public_key(), issued, std::move(rights), {}};
    certificate.signature = issuer.sign(signed_hash(certificate));
    return certificate;
}

bool holds(const Certificate& certificate)
{
    return is_signed_by(certificate.issuer, signed_hash(certificate), certificate.signature);
}

std::string print_certificate(const Certificate& certificate)
{
    return print_canonical(to_value(text_of(certificate)));
}

Result<Certificate, Failure> parse_certificate(std::string_view text)
{
    auto value = parse_json(text);
    if (!value) return unexpected<Failure>(std::move(value.error()));
    auto read = from_value<Text>(*value, UnknownMembers::Refused);
    if (!read) return failure(Failure::Kind::BadInput, read.error().text());
    auto subject = from_hex(read->subject);
    auto issuer = from_hex(read->issuer);
    auto signature = from_hex(read->signature);
    if (!subject || !issuer || !signature)
        return failure(Failure::Kind::BadInput, "subject, issuer, signature: must be hex");
    return Certificate{std::move(*subject),
                       std::move(*issuer),
                       read->issued,
                       {std::move(read->roles), std::move(read->bodies), std::move(read->rooms)},
                       std::move(*signature)};
}

} // namespace klubba::wire
