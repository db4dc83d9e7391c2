#include "print/pdf.h"

#include "print/finish.h"
#include "print/flow.h"
#include "print/logo.h"
#include "print/pages.h"
#include "print/painter.h"
#include "print/typesetter.h"

namespace klubba::print {

Result<std::string, Failure> to_pdf(const minutes::Document& document)
{
    auto typesetter = Typesetter::open(document.looks);
    if (!typesetter) return tl::unexpected{typesetter.error()};
    Flow flow{*typesetter};
    std::optional<LogoDrawing> logo;
    if (document.looks.logo) {
        auto drawing = LogoDrawing::open(*document.looks.logo);
        if (!drawing) return tl::unexpected{drawing.error()};
        logo = std::move(*drawing);
        flow.add(*document.looks.logo, logo->shape());
    }
    flow.add(document);
    const auto pages = pages_of(flow.strips());
    const auto painted = paint(pages, flow.boxes(), document, *typesetter, flow.structure(),
                               logo ? &*logo : nullptr);
    if (!painted) return tl::unexpected{painted.error()};
    return finished(*painted, document, flow.structure(), pages);
}

} // namespace klubba::print
